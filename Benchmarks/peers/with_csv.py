"""The table as Python's own csv module gives it, cell by cell: what the others are compared with. It is not timed."""

import csv

from survey import DONT_KNOW, LABELS, PLACE, WAVE, refuse, task

job = task()
codes = {"": 0, DONT_KNOW: 0, **LABELS} if job.has_labels else {"": 0, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5}
place, wave = job.columns.index(PLACE), job.columns.index(WAVE)
positions = [job.columns.index(rating) for rating in job.ratings]
counts = {}
with open(job.path, newline="", encoding="utf-8") as file:
    reader = csv.reader(file, strict=True)
    next(reader)
    for record in reader:
        if len(record) != len(job.columns) or not record[place] or record[wave] not in ("1", "2"):
            refuse(f"the record before line {reader.line_num}")
        cell = counts.get((record[place], record[wave]))
        if cell is None:
            cell = counts[record[place], record[wave]] = [[0] * 6 for _ in positions]
        for row, position in zip(cell, positions):
            code = codes.get(record[position])
            if code is None:
                refuse(f"{record[position]!r} before line {reader.line_num}")
            row[code] += 1
job.write({
    cell: [(sum(row[1:]), sum(mark * n for mark, n in enumerate(row)), row[4] + row[5], row[0]) for row in rows]
    for cell, rows in counts.items()
})

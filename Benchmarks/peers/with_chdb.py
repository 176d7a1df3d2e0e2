"""chDB, which is ClickHouse inside of a process: the structure given, labels turned into marks by one look-up a cell.
(Where marks are digits, a number past 16 bits comes out as another one, and may pass for a mark.)"""

import json
import os

import chdb

from survey import DONT_KNOW, LABELS, PLACE, WAVE, question, task

NO_MARK = 99  # more than the highest mark: a label that is none is refused with it


def quoted(name):
    return f"`{name}`"


def kind(column):
    if question(column):
        return "String" if job.has_labels else "Nullable(Int16)"
    return {WAVE: "UInt8", PLACE: "LowCardinality(String)"}.get(column, "String")


job = task()
structure = ", ".join(f"{quoted(column)} {kind(column)}" for column in job.columns)
if job.has_labels:
    labels, codes = ["", DONT_KNOW, *LABELS], [0, 0, *LABELS.values()]
    marks = [f"transform({quoted(rating)}, {labels}, {codes}, {NO_MARK})" for rating in job.ratings]
else:
    # A 0 in the file is no mark: it becomes one that is refused, and an empty cell the 0 of those missing.
    marks = [f"ifNull(if({quoted(rating)} = 0, {NO_MARK}, {quoted(rating)}), 0)" for rating in job.ratings]
columns = ", ".join(f"{mark} AS m{i}" for i, mark in enumerate(marks))
names = [f"m{i}" for i in range(len(marks))]
row = ", ".join(names)
query = ", ".join([
    f"{quoted(PLACE)}, {quoted(WAVE)}, count(), min(least({row})), max(greatest({row}))",
    *(f"countIf({name} > 0)" for name in names),
    *(f"sum({name})" for name in names),
    *(f"countIf({name} > 3)" for name in names),
])
path = os.path.abspath(job.path).replace("\\", "\\\\").replace("'", "\\'")
result = chdb.query(
    f"""SELECT {query} FROM (SELECT {quoted(PLACE)}, {quoted(WAVE)}, {columns} FROM file('{path}', 'CSVWithNames', $${structure}$$))
        GROUP BY {quoted(PLACE)}, {quoted(WAVE)}
        SETTINGS max_threads = {job.threads}, input_format_parallel_parsing = 1, input_format_csv_detect_header = 0,
            input_format_csv_empty_as_default = 1""",
    "JSONCompactEachRow")
rows = (json.loads(line) for line in str(result).splitlines())
# In JSON ClickHouse may put whole numbers of 64 bits into quotation marks. A missing one is 0 here: it is no mark to refuse.
whole = ([row[0], *map(int, row[1:])] for row in rows)
job.write_wide([*row[:3], row[3] if row[3] != 0 else None, *row[4:]] for row in whole)

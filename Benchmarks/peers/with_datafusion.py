"""DataFusion: the schema given, one query with its aggregates side by side. Line ends inside of cells have to be allowed
for, which keeps it from dividing the file between its threads."""

import pyarrow as pa
from datafusion import CsvReadOptions, SessionConfig, SessionContext

from survey import DONT_KNOW, LABELS, PLACE, WAVE, task

NO_MARK = 99  # more than the highest mark: a label that is none is refused with it

job = task()
context = SessionContext(SessionConfig().with_target_partitions(job.threads))
types = job.types(pa.string(), pa.uint8(), pa.string() if job.has_labels else pa.uint8())
context.register_csv(
    "survey", job.path, options=CsvReadOptions(schema=pa.schema(list(types.items())), has_header=True, newlines_in_values=True))
source, marks = "survey", [f'"{rating}"' for rating in job.ratings]
if job.has_labels:
    cases = " ".join(f"WHEN '{label}' THEN {mark}" for label, mark in {DONT_KNOW: 0, "": 0, **LABELS}.items())
    codes = ", ".join(f"CASE coalesce({rating}, '') {cases} ELSE {NO_MARK} END AS {rating}" for rating in marks)
    source = f'(SELECT "{PLACE}", "{WAVE}", {codes} FROM survey)'
row = ", ".join(marks)
query = ", ".join([
    f'"{PLACE}", "{WAVE}", count(*) AS records, min(least({row})) AS lowest, max(greatest({row})) AS highest',
    *(f"{f'count(*) FILTER (WHERE {mark} > 0)' if job.has_labels else f'count({mark})'} AS n{i}" for i, mark in enumerate(marks)),
    *(f"sum({mark}) AS sum{i}" for i, mark in enumerate(marks)),
    *(f"count(*) FILTER (WHERE {mark} > 3) AS good{i}" for i, mark in enumerate(marks)),
])
table = context.sql(f"SELECT {query} FROM {source} GROUP BY 1, 2").to_arrow_table()
job.write_wide(zip(*(column.to_pylist() for column in table.columns)))

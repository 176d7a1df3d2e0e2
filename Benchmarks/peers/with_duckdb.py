"""DuckDB: nothing is sniffed, only the columns of the query are converted, and an ENUM has the reader refuse what is no
label. (Where marks are digits it rounds a 2.5, and lets it pass.) Aggregates stand side by side: unpivoting first would
make 24 rows of each."""

import duckdb

from survey import DONT_KNOW, LABELS, PLACE, WAVE, task

job = task()
connection = duckdb.connect(config={"threads": job.threads})
if job.has_labels:
    # An answer's code is its mark, and 0 for "don't know".
    names = ", ".join(f"'{name}'" for name in (DONT_KNOW, *LABELS))
    connection.execute(f"CREATE TYPE answer AS ENUM ({names})")
types = job.types("VARCHAR", "UTINYINT", "answer" if job.has_labels else "UTINYINT")
columns = ", ".join(f"'{column}': '{kind}'" for column, kind in types.items())
marks = [f'enum_code("{rating}")' if job.has_labels else f'"{rating}"' for rating in job.ratings]
row = ", ".join(marks)
query = ", ".join([
    f'"{PLACE}", "{WAVE}", count(*), min(least({row})), max(greatest({row}))',
    *(f"sum({mark} > 0)" if job.has_labels else f"count({mark})" for mark in marks),
    *(f"sum({mark})" for mark in marks),
    *(f"sum({mark} > 3)" for mark in marks),
])
source = f"""read_csv(?, columns = {{{columns}}}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    new_line = '\\n', nullstr = '')"""
job.write_wide(connection.execute(f"SELECT {query} FROM {source} GROUP BY ALL", [job.path]).fetchall())

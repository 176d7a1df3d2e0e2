"""Polars: a lazy scan with its types given, on the streaming engine. An Enum has the reader refuse what is no label."""

import os
import sys

os.environ["POLARS_MAX_THREADS"] = sys.argv[4]

import polars as pl  # noqa: E402

from survey import DONT_KNOW, LABELS, PLACE, WAVE, task  # noqa: E402

job = task()
# An answer's place in the Enum is its mark, and 0 for "don't know".
answer = pl.Enum([DONT_KNOW, *LABELS]) if job.has_labels else pl.UInt8
data = pl.scan_csv(job.path, schema=job.types(pl.String, pl.UInt8, answer)).select(PLACE, WAVE, *job.ratings)
marks = pl.col(job.ratings)
if job.has_labels:
    data = data.with_columns(marks.to_physical())
table = data.group_by(PLACE, WAVE).agg(
    pl.len().alias("records"),
    pl.min_horizontal(marks.min()).alias("lowest"),
    pl.max_horizontal(marks.max()).alias("highest"),
    ((marks > 0).sum() if job.has_labels else marks.count()).name.prefix("n "),
    marks.cast(pl.UInt32).sum().name.prefix("sum "),
    (marks > 3).sum().name.prefix("good "),
)
job.write_wide(table.collect(engine="streaming").rows())

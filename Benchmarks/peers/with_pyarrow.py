"""pyarrow: its reader of CSV, texts as dictionaries, and one count of place, wave and answer for each question and batch."""

import numpy as np
import pyarrow as pa
from pyarrow import csv

from survey import DONT_KNOW, HIGHEST, LABELS, PLACE, WAVE, WAVES, refuse, task

job = task()
pa.set_cpu_count(job.threads)
text = pa.dictionary(pa.int32(), pa.string())
types = {PLACE: text, WAVE: pa.uint8(), **dict.fromkeys(job.ratings, text if job.has_labels else pa.uint8())}
table = csv.read_csv(
    job.path,
    read_options=csv.ReadOptions(block_size=4 << 20),
    parse_options=csv.ParseOptions(newlines_in_values=True),
    convert_options=csv.ConvertOptions(
        include_columns=list(types), column_types=types, null_values=[""], strings_can_be_null=True))
known = {DONT_KNOW: 0, **LABELS}


def codes_of(answers):
    """The mark of each record, 0 where there is none."""
    if job.has_labels:
        labels = answers.dictionary.to_pylist()
        strange = [label for label in labels if label not in known]
        if strange:
            refuse(f"the answer {strange[0]!r}")
        codes = np.array([known[label] for label in labels] + [0], np.int64)
        return codes[answers.indices.fill_null(len(labels)).to_numpy()]
    # An empty cell is 0, which no cell of the file may be.
    codes = answers.fill_null(0).to_numpy().astype(np.int64)
    if codes.max() > HIGHEST or np.count_nonzero(codes) != len(answers) - answers.null_count:
        refuse(f"a mark, the highest being {codes.max()}")
    return codes


totals = {}
for batch in table.to_batches():
    places, waves = batch.column(PLACE), batch.column(WAVE)
    if places.null_count or waves.null_count:
        refuse("a record without a place or a wave")
    waves = waves.to_numpy().astype(np.int64)
    if not np.isin(waves, WAVES).all():
        refuse("a wave")
    names = places.dictionary.to_pylist()
    first = (places.indices.to_numpy().astype(np.int64) * len(WAVES) + waves - 1) * (HIGHEST + 1)
    size = len(names) * len(WAVES) * (HIGHEST + 1)
    counts = np.stack([
        np.bincount(first + codes_of(batch.column(rating)), minlength=size).reshape(-1, HIGHEST + 1) for rating in job.ratings
    ], axis=1)
    for cell in np.flatnonzero(counts.any(axis=(1, 2))):
        key = names[cell // len(WAVES)], int(cell % len(WAVES)) + 1
        totals[key] = totals[key] + counts[cell] if key in totals else counts[cell]
job.write_histograms(totals)

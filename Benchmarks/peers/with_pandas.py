"""pandas: the columns needed, with their types; one count of place, wave and answer for each question.

With `arrow` behind the other arguments, pyarrow reads the file (by its own reader: the one inside of pandas.read_csv
takes no line ends in cells). Without it, pandas' engine in C does."""

import sys

import numpy as np
import pandas as pd

from survey import DONT_KNOW, HIGHEST, LABELS, PLACE, WAVE, WAVES, Task, refuse

arguments = sys.argv[1:]
by_arrow = arguments[-1] == "arrow"
job = Task(arguments[:4])
needed = [PLACE, WAVE, *job.ratings]
if by_arrow:
    import pyarrow as pa
    from pyarrow import csv

    pa.set_cpu_count(job.threads)
    text = pa.dictionary(pa.int32(), pa.string())
    types = {PLACE: text, WAVE: pa.uint8(), **dict.fromkeys(job.ratings, text if job.has_labels else pa.float32())}
    frame = csv.read_csv(
        job.path,
        parse_options=csv.ParseOptions(newlines_in_values=True),
        convert_options=csv.ConvertOptions(
            include_columns=needed, column_types=types, null_values=[""], strings_can_be_null=True),
    ).to_pandas()
else:
    types = {PLACE: "category", WAVE: "uint8", **dict.fromkeys(job.ratings, "category" if job.has_labels else "float32")}
    frame = pd.read_csv(
        job.path, engine="c", usecols=needed, dtype=types, na_values=[""], keep_default_na=False, low_memory=False)

if frame[PLACE].isna().any() or not frame[WAVE].isin(WAVES).all():
    refuse("a place or a wave")


def codes_of(rating):
    """The mark of each record, 0 where there is none."""
    answers = frame[rating]
    if job.has_labels:
        known = {DONT_KNOW: 0, **LABELS}
        strange = [label for label in answers.cat.categories if label not in known]
        if strange:
            refuse(f"the answer {strange[0]!r}")
        # An empty cell has the code -1, which takes the last one.
        return np.array([known[label] for label in answers.cat.categories] + [0], np.int64)[answers.cat.codes.to_numpy()]
    marks = answers.to_numpy()
    codes = np.nan_to_num(marks).astype(np.int64)
    if not (np.isnan(marks) | (codes == marks) & (codes >= 1) & (codes <= HIGHEST)).all():
        refuse(f"a mark of {rating}")
    return codes


places = list(frame[PLACE].cat.categories)
first = (frame[PLACE].cat.codes.to_numpy().astype(np.int64) * len(WAVES) + frame[WAVE].to_numpy() - 1) * (HIGHEST + 1)
size = len(places) * len(WAVES) * (HIGHEST + 1)
counts = np.stack(
    [np.bincount(first + codes_of(rating), minlength=size).reshape(-1, HIGHEST + 1) for rating in job.ratings], axis=1)
job.write_histograms({
    (places[cell // len(WAVES)], cell % len(WAVES) + 1): counts[cell] for cell in range(len(counts)) if counts[cell].any()
})

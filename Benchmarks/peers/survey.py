"""What the peers written in Python share: how a made-up survey is laid out, and how its table is written.

A peer is called as `peer FILE A|B TABLE THREADS`. It reads the columns it needs, refuses what is no mark, and writes the
table in its normal form: place,wave,service,criterion,n,sum,good,missing, sorted, as whole numbers. `good` counts the
marks 4 and 5; `missing` is what was left empty or answered with "don't know".
"""

import csv
import sys

PLACE, WAVE = "Municipality", "Wave"
WAVES = (1, 2)
HIGHEST = 5
LABELS = {"1 - очень плохо": 1, "2 - плохо": 2, "3 - удовлетворительно": 3, "4 - хорошо": 4, "5 - отлично": 5}
DONT_KNOW = "затрудняюсь ответить"
NORMAL_FORM = ("place", "wave", "service", "criterion", "n", "sum", "good", "missing")


def refuse(what):
    sys.exit(f"refused: {what}")


def question(header):
    """Service and criterion of a header; None where it is no rating."""
    service, bracket, criterion = header.partition(" [")
    return (service, criterion[:-1]) if bracket and criterion.endswith("]") else None


class Task:
    """What a peer is asked to do."""

    def __init__(self, arguments):
        self.path, self.variant, self.table, threads = arguments
        self.threads = int(threads)
        self.has_labels = self.variant == "B"
        with open(self.path, newline="", encoding="utf-8") as file:
            self.columns = next(csv.reader(file))
        self.ratings = [column for column in self.columns if question(column)]

    def types(self, other, wave, rating):
        """Every column of the file with its type."""
        return {column: wave if column == WAVE else rating if question(column) else other for column in self.columns}

    def write(self, cells):
        """`cells`: (place, wave) → for each rating, how many marks, their sum, good ones, and missing ones."""
        lines = [
            (place, str(wave), *question(rating), *figures)
            for (place, wave), row in cells.items() for rating, figures in zip(self.ratings, row)
        ]
        with open(self.table, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(NORMAL_FORM)
            writer.writerows(sorted(lines))

    def write_wide(self, rows):
        """Rows of a query: place, wave, records, lowest and highest mark; then n, sum and good, each of all ratings.

        Where answers are labels, "don't know" is 0 in `lowest`: it is one of the answers.
        """
        count, cells = len(self.ratings), {}
        for place, wave, records, lowest, highest, *figures in rows:
            if not place or wave not in WAVES:
                refuse(f"place {place!r}, wave {wave!r}")
            # Where nobody gave a mark there is neither a lowest nor a highest one.
            for mark in (lowest, highest):
                if mark is not None and not (0 if self.has_labels else 1) <= mark <= HIGHEST:
                    refuse(f"the mark {mark}")
            n, total, good = (figures[part * count : (part + 1) * count] for part in range(3))
            cells[place, wave] = [
                (int(a or 0), int(b or 0), int(c or 0), int(records) - int(a or 0)) for a, b, c in zip(n, total, good)
            ]
        self.write(cells)

    def write_histograms(self, histograms):
        """`histograms`: (place, wave) → an array of ratings × (0 for missing, 1 … 5)."""
        self.write({
            cell: [
                (sum(row[1:]), sum(mark * count for mark, count in enumerate(row)), row[4] + row[5], row[0])
                for row in array.tolist()
            ]
            for cell, array in histograms.items()
        })


def task():
    return Task(sys.argv[1:])

"""A made-up town's year, as docs/a-year.en.md tells it, taken from Fixtures/year."""

import collections
import shutil

from .bench import YEAR

Told = collections.namedtuple("Told", "project printed")
WHERE = ("--place", "karakol")


def tell(bench, name):
    """A project in which everything of the year has happened, and all that the commands printed."""
    folder = bench.fresh(name)
    inputs = folder / "inputs"
    inputs.mkdir()
    for file in YEAR.glob("*.csv"):
        shutil.copy(file, inputs)
    project = folder / "town.svodka"
    printed = []

    def take(*arguments):
        done = bench.must(*arguments)
        printed.append(done.out + done.err)

    def load(file, wave, mode, *options):
        take("import", inputs / file, "--into", project, *WHERE, "--wave", wave, "--mode", mode, *options)

    load("wave-1-online.csv", 1, "online", "--link-by", "Имя пользователя")
    load("paper-entry-1.csv", 1, "paper", "--entry", "1")
    load("paper-entry-2.csv", 1, "paper", "--entry", "2")
    take("reconcile", project, "--decisions", inputs / "decisions.csv")
    take("correct", project, "--from", inputs / "corrections.csv", "--why", "сверено с бланками")
    load("wave-1-online-later.csv", 1, "online", "--link-by", "Имя пользователя")
    take("review", project)
    take("review", project, "--decide", inputs / "review.csv", "--why", "спросили жителей")
    load("wave-2-online.csv", 2, "online", "--link-by", "Имя пользователя")
    load("wave-2-online-later.csv", 2, "online", "--link-by", "Имя пользователя")
    load("wave-2-paper.csv", 2, "paper")
    take("sources", project)
    take("log", project)
    take("verify", project)
    return Told(project, printed)

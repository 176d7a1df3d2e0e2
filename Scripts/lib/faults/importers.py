"""Lets eight importers at one project at once."""

from .bench import YEAR, last, write_answers

AT_ONCE = 8
RECORDS = 3_000
BUSY = 75
YEAR_FIRST = YEAR / "wave-1-online.csv"
PLACE = ("--place", "karakol", "--wave", "1", "--mode", "online")


def run(bench, rounds):
    busy = done = 0
    for round_ in range(rounds):
        folder = bench.fresh("importers")
        project = folder / "town.svodka"
        files = [write_answers(bench.folder / f"at-once-{number}.csv", RECORDS + number, number) for number in range(AT_ONCE)]
        if round_ % 2:
            # In the other half of the rounds all of them find no project and would make one.
            bench.must("import", YEAR_FIRST, "--into", project, *PLACE)
        # Every other one has nothing to bring: it must not take away a file that others write to or are about to.
        bad = bench.folder / "no-answers.csv"
        bad.write_text("a,b\n1,2\n", encoding="utf-8")
        losers, children = [], []
        for file in files:
            losers.append(bench.start("import", bad, "--into", project, *PLACE))
            children.append(bench.start("import", file, "--into", project, *PLACE))
        there = {YEAR_FIRST.name: 26} if round_ % 2 else {}
        for number, (file, child) in enumerate(zip(files, children)):
            _, said = child.communicate()
            if child.returncode == 0:
                done += 1
                there[file.name] = RECORDS + number
            elif child.returncode == BUSY:
                busy += 1
            else:
                bench.trouble(f"importers {round_ + 1}: one ends with {child.returncode}: {last(said)}")
        for loser in losers:
            loser.communicate()
            if loser.returncode == 0:
                bench.trouble(f"importers {round_ + 1}: a file without answers is taken")
        found = bench.sources(project)
        if found != there:
            bench.trouble(f"importers {round_ + 1}: sources are {found}, acknowledged {there}")
        if bench.counted(project) != sum(there.values()):
            bench.trouble(f"importers {round_ + 1}: {bench.counted(project)} records counted of {sum(there.values())}")
        bench.sound(project, f"importers {round_ + 1}")
    return f"{AT_ONCE} importers at once, and as many whose file has no answers: {rounds} rounds, {done} imports done, {busy} told that the project is busy"

"""Checks that all programs make the same table of one file, then times them. Scripts/bench makes what this needs.

    run.py --file FILE --variant A|B --bad FILE --codebook FILE --svodka PROGRAM --count-lines PROGRAM --measure PROGRAM
           --work FOLDER [--python PROGRAM] [--rounds N] [--threads N] [--only NAME,…]
    run.py --packages [--only NAME,…]     prints the Python packages that the peers need, and ends

The table goes to standard output, in Markdown; what is going on goes to standard error. Exit status: 0, or 1 where a
program failed or made another table.
"""

import argparse
import csv
import io
import json
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import time

from survey import NORMAL_FORM, Task, question

HERE = pathlib.Path(__file__).resolve().parent
UTF_8 = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
SVODKA, PASS = "Svodka", "plain pass"


class Peer:
    """A program to compare with, as `--only` and as the table name it; of Python's packages the first gives the version."""

    def __init__(self, name, title, script, packages=(), extra=()):
        self.name, self.title, self.script, self.packages, self.extra = name, title, script, packages, extra


PEERS = [
    Peer("duckdb", "DuckDB", "with_duckdb.py", ("duckdb",)),
    Peer("polars", "Polars", "with_polars.py", ("polars",)),
    Peer("datafusion", "DataFusion", "with_datafusion.py", ("datafusion", "pyarrow")),
    Peer("chdb", "chDB", "with_chdb.py", ("chdb",)),
    Peer("pyarrow", "pyarrow", "with_pyarrow.py", ("pyarrow", "numpy")),
    Peer("pandas", "pandas", "with_pandas.py", ("pandas", "numpy")),
    Peer("pandas-pyarrow", "pandas by pyarrow", "with_pandas.py", ("pandas", "pyarrow", "numpy"), extra=("arrow",)),
    Peer("data.table", "data.table", "with_data_table.R"),
    Peer("miller", "Miller", "with_miller.sh"),
]


def tell(text):
    print(text, file=sys.stderr, flush=True)


# What is there.


def installed(python):
    """Name → version of the Python packages that can be loaded."""
    names = sorted({package for peer in PEERS for package in peer.packages})
    code = (
        "import importlib, importlib.metadata, json, sys\nfound = {}\nfor name in sys.argv[1:]:\n"
        "    try:\n        importlib.import_module(name)\n        found[name] = importlib.metadata.version(name)\n"
        "    except Exception:\n        pass\nprint(json.dumps(found))")
    try:
        return json.loads(subprocess.run([python, "-c", code, *names], capture_output=True, text=True, check=True).stdout)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return {}


def first_line(*command):
    """What a command prints first; nothing where it fails."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")[0].strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def is_there(peer, python, packages):
    """The peer's version and how it is called; a version of None and why it is left out."""
    script = str(HERE / peer.script)
    if peer.packages:
        missing = [package for package in peer.packages if package not in packages]
        if missing:
            return None, f"the Python package {missing[0]} is not installed" if python else "there is no Python environment"
        return packages[peer.packages[0]], [python, script]
    if peer.name == "miller":
        version = first_line("mlr", "--version").split(" ")[-1]
        return (version, [script]) if version else (None, "mlr is not installed")
    if not shutil.which("Rscript"):
        return None, "R is not installed"
    version = first_line("Rscript", "--vanilla", "-e", 'cat(format(packageVersion("data.table")))')
    return (version, ["Rscript", "--vanilla", script]) if version else (None, "R has no data.table")


# Runs.


class Run:
    """One run of a program: seconds, seconds of CPU, most resident memory in bytes, and what went wrong, if anything did."""

    def __init__(self, measure, command, folder):
        errors = folder / "errors.txt"
        # Python is to keep what it compiles, so that it starts as fast as it can.
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["LC_ALL"] = UTF_8
        done = subprocess.run(
            [measure, folder / "output.txt", errors, *command], capture_output=True, text=True, env=environment)
        if done.returncode != 0:
            raise SystemExit(f"run.py: {done.stderr.strip()}")
        status, signal, wall, cpu, peak = done.stdout.split(",")
        self.wall, self.cpu, self.peak = float(wall), float(cpu), int(peak)
        self.trouble = None
        if int(status) or int(signal):
            lines = [line.strip() for line in errors.read_text("utf-8", "replace").split("\n") if line.strip()] or ["not a word"]
            # Some tell their settings behind the error.
            said = next((line for line in reversed(lines) if re.search("rror:|refused:", line)), lines[-1])
            self.trouble = f"ended with {f'signal {signal}' if int(signal) else f'status {status}'}: {said}"


class Program:
    """Something that is timed: a command whose output, in `output`, must be the same each time."""

    def __init__(self, title, threads, measure, command, folder, output="output.txt"):
        self.title, self.threads, self.measure, self.command, self.folder = title, threads, measure, command, folder
        self.folder.mkdir(parents=True, exist_ok=True)
        self.output = self.folder / output
        self.expected, self.runs, self.trouble = None, [], None

    def run(self):
        """Runs it once. True where it went well and, from the second time on, made what it made the first time."""
        self.output.unlink(missing_ok=True)
        run = Run(self.measure, self.command, self.folder)
        if run.trouble is None:
            made = self.output.read_bytes()
            if self.expected is None:
                self.expected = made
            elif made != self.expected:
                run.trouble = "made another table than in the round of the check"
        self.trouble = run.trouble
        if self.trouble is None:
            self.runs.append(run)
        return self.trouble is None

    @property
    def label(self):
        return f"{self.title}, {self.threads} thread{'s' if self.threads > 1 else ''}"


def read_once(path):
    """Brings the file into the page cache."""
    buffer = bytearray(1 << 20)
    with open(path, "rb", buffering=0) as file:
        while file.readinto(buffer):
            pass


# The check.


def slug(name):
    return name.lower().replace(" ", "-")


def normal_form_of_pivot(text, ratings):
    """The normal form of what `svodka pivot --by place,wave --format csv` prints; how many cells were hidden and invalid."""
    names = {tuple(map(slug, question(rating))): question(rating) for rating in ratings}
    lines, hidden, invalid = [], 0, 0
    for row in csv.DictReader(io.StringIO(text)):
        if not row["criterion"]:
            continue  # the score of a service
        if row["flag"] == "hidden":
            hidden += 1
            continue
        asked, n = int(row["asked"]), int(row["n"])
        if asked == 0:
            continue  # no record of this place and wave
        counts = [int(row[f"count_{mark}"]) for mark in range(1, 6)]
        if sum(counts) != n or asked != n + sum(int(row[key]) for key in ("dont_know", "not_user", "refused", "blank", "invalid")):
            raise ValueError(f"a line does not add up: {','.join(row.values())}")
        invalid += int(row["invalid"])
        total = sum(mark * count for mark, count in enumerate(counts, 1))
        missing = int(row["blank"]) + int(row["dont_know"])
        service, criterion = names[row["service"], row["criterion"]]
        lines.append((row["place"], row["wave"], service, criterion, n, total, counts[3] + counts[4], missing))
    output = io.StringIO()
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(NORMAL_FORM)
    writer.writerows(sorted(lines))
    return output.getvalue(), hidden, invalid


def difference(table, reference):
    """Where two normal forms differ first, as a text; None where they are the same."""
    if table == reference:
        return None
    ours, theirs = table.splitlines(), reference.splitlines()
    for number, (one, other) in enumerate(zip(ours, theirs), 1):
        if one != other:
            return f"line {number} is {one!r}, and should be {other!r}"
    return f"{len(ours)} lines, and there should be {len(theirs)}"


def reference_of(path, variant, work):
    """The table as Python's csv module gives it, kept beside the data."""
    table = work / f"{path.stem}.table.csv"
    if not table.exists() or table.stat().st_mtime < path.stat().st_mtime:
        tell("The table to compare with is made by Python's csv module …")
        made = table.with_suffix(".new")
        done = subprocess.run([sys.executable, HERE / "with_csv.py", path, variant, made, "1"])
        if done.returncode != 0:
            raise SystemExit("run.py: Python's csv module could not read the data.")
        made.replace(table)
    return table.read_text(encoding="utf-8")


def check_svodka(program, options, ratings, reference, records_of_bad):
    """What is wrong with Svodka's tables; None where nothing is."""
    if not program.run():
        return program.trouble
    text = program.expected.decode("utf-8")
    table, hidden, _ = normal_form_of_pivot(text, ratings)
    if hidden:
        # Figures on fewer than five answers are hidden: they are compared with --show-small.
        shown = subprocess.run([*program.command, "--show-small"], capture_output=True, text=True)
        table, hidden, _ = normal_form_of_pivot(shown.stdout, ratings)
    trouble = difference(table, reference)
    if trouble:
        return trouble
    command = [str(options.bad) if part == str(options.file) else part for part in program.command]
    bad = subprocess.run([*command, "--show-small"], capture_output=True, text=True)
    invalid = normal_form_of_pivot(bad.stdout, ratings)[2] if bad.returncode == 0 else None
    if invalid != records_of_bad:
        return f"of {records_of_bad} bad marks it found {invalid}"
    return None


def check_peer(program, options, reference):
    """What is wrong with a peer's table; None where nothing is."""
    if not program.run():
        return program.trouble
    trouble = difference(program.expected.decode("utf-8"), reference)
    if trouble:
        return trouble
    command = [str(options.bad) if part == str(options.file) else part for part in program.command]
    command = [str(program.folder / "bad.csv") if part == str(program.output) else part for part in command]
    if Run(options.measure, command, program.folder).trouble is None:
        return "it took marks off the scale for good ones"
    return None


# The table.


def number(value):
    return f"{value:.3f}" if value < 9.995 else f"{value:.1f}"


def times(value):
    return f"{value:.2f}×" if value < 9.995 else f"{value:.1f}×"


def spread(values, write):
    return f"{write(min(values))}–{write(max(values))}"


def row(program, base, passed):
    """A line of the table. `base` is Svodka on all threads, `passed` the plain pass on as many threads as the program."""
    walls = [run.wall for run in program.runs]
    ratios = [run.wall / other.wall for run, other in zip(program.runs, base.runs)]
    shares = [100 * other.wall / run.wall for run, other in zip(program.runs, passed.runs)]
    cells = [
        program.label, number(statistics.median(walls)), spread(walls, number),
        number(statistics.median(run.cpu for run in program.runs)),
        f"{max(run.peak for run in program.runs) / 1e6:.0f}",
        times(statistics.median(ratios)), spread(ratios, times),
        f"{statistics.median(shares):.{0 if statistics.median(shares) >= 9.5 else 1}f} %",
    ]
    return "| " + " | ".join(cells) + " |"


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            return next(line.split(":", 1)[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        return first_line("sysctl", "-n", "machdep.cpu.brand_string") or platform.machine()


def arguments_of(texts):
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--packages", action="store_true")
    parser.add_argument("--variant", choices=("A", "B"))
    for name in ("--file", "--bad", "--codebook", "--svodka", "--count-lines", "--measure", "--work"):
        parser.add_argument(name, type=pathlib.Path)
    parser.add_argument("--python")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--only", default="")
    options = parser.parse_args(texts)
    options.only = [name for name in options.only.split(",") if name]
    unknown = [name for name in options.only if name not in {peer.name for peer in PEERS}]
    if unknown:
        raise SystemExit(f"run.py: there is no peer {unknown[0]!r}. There are: {', '.join(peer.name for peer in PEERS)}.")
    return options


def main(texts):
    options = arguments_of(texts)
    peers = [peer for peer in PEERS if not options.only or peer.name in options.only]
    if options.packages:
        print("\n".join(dict.fromkeys(package for peer in peers for package in peer.packages)))
        return 0
    file, threads, work = str(options.file), options.threads, options.work
    ratings = Task([file, options.variant, "", "1"]).ratings
    reference = reference_of(options.file, options.variant, work)
    counts = [1, threads] if threads > 1 else [1]
    failed = False

    def folder(name):
        return work / "runs" / name

    passes = [
        Program(PASS, count, options.measure, [str(options.count_lines), file, str(count)], folder(f"pass-{count}"))
        for count in counts
    ]
    ours = [
        Program(f"{SVODKA} {first_line(options.svodka, '--version')}", count, options.measure, [
            str(options.svodka), "pivot", file, "--codebook", str(options.codebook), "--by", "place,wave", "--format", "csv",
            "--threads", str(count)], folder(f"svodka-{count}"))
        for count in counts
    ]
    programs, packages = [*passes, *ours], installed(options.python)
    tell("Check: all programs have to make the same table, and none may take a mark off the scale")
    for program in passes:
        if not program.run():
            raise SystemExit("run.py: the plain pass failed.")
        if int(program.expected.split(b"\n")[1].split(b",")[0]) != os.path.getsize(file):
            raise SystemExit("run.py: the plain pass did not read the whole file.")
    records_of_bad = sum(1 for _ in csv.reader(open(options.bad, newline="", encoding="utf-8"))) - 1
    for program in ours:
        try:
            trouble = check_svodka(program, options, ratings, reference, records_of_bad)
        except (KeyError, ValueError) as error:
            trouble = f"its output cannot be understood: {error}"
        if trouble:
            raise SystemExit(f"run.py: {program.label}: {trouble}")
        tell(f"  {program.label}: the same")
    if any(program.expected != ours[0].expected for program in ours):
        raise SystemExit("run.py: Svodka's output is another with another number of threads.")
    for peer in peers:
        version, call = is_there(peer, options.python, packages)
        if version is None:
            tell(f"  {peer.title}: left out, since {call}")
            continue
        table = folder(peer.name) / "table.csv"
        command = [*call, file, options.variant, str(table), str(threads), *peer.extra]
        program = Program(f"{peer.title} {version}", threads, options.measure, command, folder(peer.name), "table.csv")
        trouble = check_peer(program, options, reference)
        tell(f"  {program.label}: {trouble or 'the same'}")
        if trouble:
            failed = True
        else:
            programs.append(program)

    for program in programs:
        program.runs.clear()
    for turn in range(options.rounds):
        tell(f"Round {turn + 1} of {options.rounds}")
        # Each round begins with another program, so that none always runs after the same one.
        start = turn % len(programs)
        for program in programs[start:] + programs[:start]:
            if program.trouble is None:
                read_once(file)
                if not program.run():
                    tell(f"  {program.label}: {program.trouble}")
    for program in [program for program in programs if program.trouble]:
        failed = True
        programs.remove(program)
        if program in passes + ours:
            raise SystemExit(f"run.py: {program.label} failed, so that there is nothing to compare with.")

    size = os.path.getsize(file)
    records = sum(int(line.split(",")[4]) + int(line.split(",")[7]) for line in reference.splitlines()[1:]) // len(ratings)
    print(
        f"{options.variant}: {records:,} records × {len(ratings)} ratings, {size / 1e6:,.0f} MB; {options.rounds} round{'s' if options.rounds > 1 else ''}; "
        f"{processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release().split('-')[0]}\n")
    print("| program | wall, s | from–to | CPU, s | peak, MB | of Svodka's time | from–to | of the plain pass |")
    print("|---|---|---|---|---|---|---|---|")
    fixed = [*passes, *ours]
    rest = sorted(
        (program for program in programs if program not in fixed),
        key=lambda program: statistics.median(run.wall for run in program.runs))
    for program in fixed + rest:
        print(row(program, ours[-1], next(one for one in passes if one.threads == program.threads)))
    print(
        f"\nWhole processes; the median of {options.rounds}, all taking turns. “Of Svodka's time” is the program's "
        f"time over that of Svodka on {threads} thread{'s' if threads > 1 else ''} in the same round; “of the plain pass” is how "
        "much of the throughput of reading the file and counting its line ends, on as many threads, the program has.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What the parts share: running the program, made-up answers, and what a project holds."""

import collections
import csv
import io
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import time

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
YEAR = PROJECT / "Fixtures/year"
SECONDS = 120
# What stands for the status of a command that does not end.
HANGS = 255
# What a command may end with when the machine fails it: data, input, output, in and out, busy.
REFUSALS = (65, 66, 73, 74, 75)
SERVICES = ("Питьевая вода", "Сбор и вывоз мусора", "Внутренние дороги", "Озеленение и благоустройство")
CRITERIA = (
    "Доступность", "Качество", "Регулярность, своевременность", "Безопасность", "Приемлемость стоимости",
    "Реагирование на обращения")

Done = collections.namedtuple("Done", "status out err")


class Bench:
    """One program, one folder for scratch, and what went wrong so far."""

    def __init__(self, program, folder, seed):
        self.program, self.folder, self.troubles = program, pathlib.Path(folder), []
        self.rng = random.Random(seed)
        self.environment = {
            key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "SVODKA_"))}
        # Crashes are counted here: Swift's own reporter would take a second for each.
        self.environment.update(LANG="en_US.UTF-8", SVODKA_AUTHOR="Ann", SWIFT_BACKTRACE="enable=no", HOME=str(self.folder))

    def run(self, *arguments, environment=None):
        try:
            done = subprocess.run(
                [self.program, *map(str, arguments)], env={**self.environment, **(environment or {})},
                stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, cwd=self.folder)
        except subprocess.TimeoutExpired:
            return Done(HANGS, b"", f"no end after {SECONDS} seconds".encode())
        return Done(done.returncode, done.stdout, done.stderr)

    def must(self, *arguments):
        """Runs what has to succeed, or there is nothing to test."""
        done = self.run(*arguments)
        if done.status != 0:
            said = (done.out + done.err).decode("utf-8", "replace")
            raise SystemExit(f"check-project-faults: svodka {' '.join(map(str, arguments))}: exit {done.status}\n{said}")
        return done

    def start(self, *arguments):
        return subprocess.Popen(
            [self.program, *map(str, arguments)], env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=self.folder)

    def trouble(self, text):
        self.troubles.append(text)
        print(f"  FAILED: {text}", flush=True)

    def fresh(self, name):
        """An empty folder."""
        folder = self.folder / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        return folder

    # ------------------------------------------------------------ projects

    def table(self, project):
        """The pivot of a project: exit status and bytes."""
        done = self.run("pivot", project, "--by", "wave", "--format", "csv", "--quiet", "--show-small")
        return done.status, done.out, done.err

    def sources(self, project):
        """Name of a file → records, as `svodka sources` has them; None where it cannot be said."""
        done = self.run("sources", project, "--format", "csv", "--quiet")
        if done.status != 0:
            return None
        rows = csv.DictReader(io.StringIO(done.out.decode("utf-8")))
        return {pathlib.Path(row["file"]).name: int(row["accepted"]) for row in rows}

    def counted(self, project):
        """How many records a pivot counts."""
        status, out, _ = self.table(project)
        if status != 0:
            return None
        rows = csv.DictReader(io.StringIO(out.decode("utf-8")))
        first = [row for row in rows if row["service"] == "waste" and row["criterion"] == "access"]
        return sum(int(row["asked"] or 0) for row in first)

    def sound(self, project, what):
        """Looks at a project as SQLite and `svodka verify` do, and at what lies beside it."""
        fine = True
        done = self.run("verify", project)
        if done.status != 0:
            self.trouble(f"{what}: verify ends with {done.status}: {last(done.err)}")
            fine = False
        try:
            with sqlite3.connect(f"file:{project}?mode=ro", uri=True) as database:
                said = database.execute("PRAGMA integrity_check").fetchone()[0]
            database.close()
        except sqlite3.Error as error:
            said = str(error)
        if said != "ok":
            self.trouble(f"{what}: integrity_check says {said}")
            fine = False
        left = [path.name for path in project.parent.iterdir() if path.name not in (project.name, f"{project.name}.key") and not spent(path)]
        if left:
            self.trouble(f"{what}: left beside the project: {', '.join(sorted(left))}")
            fine = False
        return fine


def spent(path):
    """Whether a file is a journal that SQLite has done with or not begun: the next to write takes it away, and nobody reads it."""
    return path.name.endswith("-journal") and path.read_bytes()[:1] in (b"", b"\0")


def last(text):
    return text.decode("utf-8", "replace").strip().split("\n")[-1][:200]


def crashed(status):
    """Whether a status is a signal's, or says itself that it is a fault of the program."""
    return status < 0 or status >= 128 or status == 70


def write_answers(path, records, seed):
    """A made-up export of the default questionnaire; another seed gives other people and other times."""
    rng = random.Random(seed)
    sets = [",".join(rng.choice(("1", "2", "3", "4", "5", "")) for _ in range(24)) for _ in range(256)]
    heads = [f'"{service} [{criterion}]"' for service in SERVICES for criterion in CRITERIA]
    lines = [",".join(("Отметка времени", "Номер анкеты", "Ваш пол", *heads))]
    start = 1_700_000_000 + seed * 10_000_000
    for number in range(records):
        moment = time.strftime("%d.%m.%Y %H:%M:%S", time.gmtime(start + number))
        lines.append(f"{moment},{seed * 1_000_000 + number},{rng.choice(('Женский', 'Мужской'))},{sets[rng.randrange(256)]}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path

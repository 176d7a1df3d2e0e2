"""Changes the log of a project behind its back, with the sqlite3 shell."""

import re
import shutil
import sqlite3
import subprocess

from .bench import last
from .story import tell

FOUND = 65
LOG = "log"


def run(bench, _rounds):
    whole = tell(bench, "tampering").project
    with sqlite3.connect(f"file:{whole}?mode=ro", uri=True) as database:
        columns = [(row[1], row[2]) for row in database.execute(f"PRAGMA table_info({LOG})")]
        key = next(row[1] for row in database.execute(f"PRAGMA table_info({LOG})") if row[5])
        numbers = [row[0] for row in database.execute(f"SELECT {key} FROM {LOG} ORDER BY {key}")]
        triggers = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
    database.close()
    # Who changes a row sees to it that nothing forbids it.
    free = "".join(f'DROP TRIGGER "{name}";' for name in triggers)
    places = (numbers[0], numbers[len(numbers) // 2], numbers[-1])
    tries = []
    for number in places:
        for column, kind in columns:
            if column == key:
                continue
            other = {
                "BLOB": f"CAST(coalesce({column}, x'') || x'00' AS BLOB)", "INTEGER": f"{column} + 1",
            }.get(kind, f"coalesce({column}, '') || '.'")
            tries.append((f"{column} of {number} changed", f"UPDATE {LOG} SET {column} = {other} WHERE {key} = {number};", number))
            tries.append((f"{column} of {number} emptied", f"UPDATE OR IGNORE {LOG} SET {column} = NULL WHERE {key} = {number};", number))
        tries.append((f"{number} removed", f"DELETE FROM {LOG} WHERE {key} = {number};", number))
    rest = [column for column, _ in columns if column != key]
    for one, two in ((numbers[0], numbers[1]), (numbers[2], numbers[-2])):
        tries.append((
            f"{one} and {two} swapped",
            f"UPDATE {LOG} SET {key} = -{one} WHERE {key} = {one}; UPDATE {LOG} SET {key} = {one} WHERE {key} = {two};"
            f"UPDATE {LOG} SET {key} = {two} WHERE {key} = -{one};", one))
    tries.append((f"{numbers[1]} said twice", (
        f"INSERT INTO {LOG} ({key}, {', '.join(rest)}) SELECT {numbers[-1]} + 1, {', '.join(rest)} FROM {LOG} WHERE {key} = {numbers[1]};"),
        numbers[-1] + 1))
    tampered = named = 0
    project = bench.fresh("tampered") / "town.svodka"
    original = content(whole)
    for what, statement, first_broken in tries:
        shutil.copy(whole, project)
        done = subprocess.run(["sqlite3", str(project), free + statement], capture_output=True, text=True)
        if content(project) == original:
            # Nothing there to empty, or a column that must not be.
            if done.returncode == 0 and "emptied" not in what:
                bench.trouble(f"log: {what}: sqlite3 changed nothing")
            continue
        tampered += 1
        verified = bench.run("verify", project)
        said = (verified.out + verified.err).decode("utf-8", "replace")
        if verified.status != FOUND:
            bench.trouble(f"log: {what}: verify ends with {verified.status}: {last(verified.err)}")
        elif not re.search(rf"(?<!\d){first_broken}(?!\d)", said) and not ("removed" in what and re.search(rf"(?<!\d){first_broken + 1}(?!\d)", said)):
            bench.trouble(f"log: {what}: verify does not name it: {said.strip()[:300]}")
        else:
            named += 1
    return f"log: {tampered} ways to change it with sqlite3, {named} found and named by verify"


def content(project):
    with sqlite3.connect(f"file:{project}?mode=ro", uri=True) as database:
        found = database.execute(f"SELECT * FROM {LOG}").fetchall()
    database.close()
    return found

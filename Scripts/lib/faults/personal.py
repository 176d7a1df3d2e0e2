"""Looks for every name, address and telephone number of Fixtures/year in all that is made of it."""

import hashlib
import io
import shutil
import sqlite3
import subprocess
import threading
import zipfile
import zlib

from .bench import YEAR
from .story import tell

FORMATS = (".md", ".csv", ".json", ".html", ".docx", ".pptx", ".xlsx", ".svg", ".pdf", ".png")


class JournalReader(threading.Thread):
    """Keeps what stands in the journals of a project while it is being written."""

    def __init__(self, folder):
        super().__init__(daemon=True)
        self.folder, self.seen, self.ends = folder, {}, threading.Event()

    def run(self):
        while not self.ends.wait(0.001):
            for path in self.folder.glob("*/*.svodka-*"):
                try:
                    data = path.read_bytes()
                except OSError:
                    continue
                if data:
                    self.seen.setdefault(path.name, set()).add(data)


def run(bench, _rounds):
    reader = JournalReader(bench.folder)
    reader.start()
    told = tell(bench, "personal")
    reader.ends.set()
    reader.join()
    project, made = told.project, bench.fresh("personal-made")
    things = {f"what command {number + 1} printed": data for number, data in enumerate(told.printed)}
    for name, states in reader.seen.items():
        things.update({f"{name} ({number + 1})": data for number, data in enumerate(sorted(states))})
    for ending in FORMATS:
        done = bench.must("export", project, "-o", made / f"made{ending}")
        things[f"what export {ending} printed"] = done.out + done.err
    for arguments in (
        ("pivot",), ("compare",), ("check",), ("columns",), ("log", "--format", "json"), ("review",), ("reconcile",),
        ("sources", "--format", "json"), ("verify",), ("export", "--to-csv", made / "folder")
    ):
        done = bench.run(arguments[0], project, *arguments[1:])
        things[f"what {arguments[0]} printed"] = done.out + done.err
        if done.status not in (0, 1):
            bench.trouble(f"personal: {arguments[0]} of the year's project ends with {done.status}")
    # All files of a folder, without saying which form, wave or channel they are of.
    done = bench.run("import", project.parent / "inputs", "--into", made / "folder-read.svodka", "--place", "karakol")
    things["what an import of a folder printed"] = done.out + done.err
    for path in [*project.parent.glob("town.svodka*"), *made.rglob("*")]:
        if path.is_file():
            things[path.name] = path.read_bytes()
    texts = [line for line in (YEAR / "personal.txt").read_text(encoding="utf-8").splitlines() if line]
    needles = {needle: text for text in texts for needle in spellings(text)}
    looked = 0
    for name, data in things.items():
        for inner, content in unpacked(name, data):
            looked += len(content)
            found = sorted({text for needle, text in needles.items() if needle in content})
            if found:
                bench.trouble(f"personal: {len(found)} of the list in {inner}, such as {found[0]!r}")
    return f"personal: {len(texts)} names, addresses and numbers looked for in {len(things)} files and outputs, {looked / 1e6:.1f} MB"


def spellings(text):
    """A text as it may stand in a file; of an address also what a plain digest of it would be."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "cp1251"):
        yield text.encode(encoding)
    yield "".join(f"\\u{ord(c):04x}" if ord(c) > 126 else c for c in text).encode()
    for plain in (text, text.lower()):
        for digest in (hashlib.md5, hashlib.sha1, hashlib.sha256):
            yield digest(plain.encode()).digest()
            yield digest(plain.encode()).hexdigest().encode()


def unpacked(name, data):
    """A file, and what is packed in it."""
    yield name, data
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for part in archive.namelist():
                yield from unpacked(f"{name}/{part}", archive.read(part))
    elif data[:16] == b"SQLite format 3\0":
        # A text that is longer than a page is cut up in the file.
        with sqlite3.connect(":memory:") as database:
            database.deserialize(data)
            for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
                for row in database.execute(f'SELECT * FROM "{table}"'):
                    for cell in row:
                        if isinstance(cell, (str, bytes)):
                            cell = cell.encode() if isinstance(cell, str) else cell
                            yield f"{name}: {table}", cell
                            yield from ((f"{name}: {table}, unpacked", more) for more in inflated(cell))
        database.close()
    elif data[:4] == b"%PDF" and shutil.which("pdftotext"):
        done = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True)
        yield f"{name}: text", done.stdout


def inflated(data):
    for window in (15, -15, 31):
        try:
            yield zlib.decompressobj(window).decompress(data)
        except zlib.error:
            continue

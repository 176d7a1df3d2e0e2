"""Lets the n-th call of each function of the system fail, from the first until an import is through without it."""

import errno
import os
import pathlib
import shutil
import subprocess

from .bench import REFUSALS, YEAR, last

POINTS = {
    "posix/io/rw/pwrite": errno.ENOSPC, "posix/io/rw/write": errno.ENOSPC, "posix/io/sync/fdatasync": errno.EIO,
    "posix/io/sync/fsync": errno.EIO, "posix/io/oc/open": errno.EACCES, "own/openat": errno.EMFILE,
    "posix/io/dir/rename": errno.EIO, "own/renameat": errno.EIO, "posix/io/dir/unlink": errno.EACCES,
    "posix/io/rw/ftruncate": errno.EIO, "posix/io/rw/pread": errno.EIO, "posix/io/rw/read": errno.EIO,
    "posix/io/oc/close": errno.EIO,
}
PRELOADS = ("/usr/lib/fiu/fiu_posix_preload.so",)
# No program makes so many calls on so few answers.
MOST = 2_000


def run(bench, most):
    """`most`: how many calls of a function are let fail, spread over all there are; 0 for each of them."""
    if not all(os.path.exists(path) for path in PRELOADS):
        return "failing calls: left out: libfiu's preload library is not here (Linux has it in fiu-utils)"
    library = bench.folder / "failing_call.so"
    source = pathlib.Path(__file__).with_name("failing_call.c")
    subprocess.run(["cc", "-shared", "-fPIC", "-o", library, source, "-ldl", "-lfiu"], check=True)
    failed, begun_anew, counts = 0, 0, []
    for begins in ("a new project", "a project"):
        setting = Setting(bench, library, new=begins == "a new project")
        for point, number in POINTS.items():
            for lasting in (False, True):
                there_are = setting.calls(point)
                step = max(1, there_are // most) if most else 1
                for at in range(1, MOST, step):
                    if not setting.try_one(point, at, number, lasting):
                        break
                    failed += 1
            if there_are:
                counts.append(f"{point.rsplit('/', 1)[1]} {there_are}")
        begun_anew += setting.begun_anew
    return (
        f"failing calls: {failed} imports with a call that failed, {begun_anew} of them left an empty file that the next import "
        f"began anew (calls of an import: {', '.join(counts)})")


class Setting:
    """An import into a new project, or into one that holds something, and what it comes to when nothing fails."""

    def __init__(self, bench, library, new):
        self.bench, self.new, self.begun_anew = bench, new, 0
        self.preload = " ".join((str(library), *PRELOADS))
        self.mark = bench.folder / "a-call-failed"
        self.kept = bench.fresh("calls-kept") / "town.svodka"
        if not new:
            bench.must("import", YEAR / "wave-1-online.csv", "--into", self.kept, "--wave", "1", "--mode", "online", "--place", "karakol")
        self.before = None if new else bench.table(self.kept)
        project = self.begin()
        bench.must(*self.command(project))
        self.after = bench.table(project)
        assert self.after[0] == 0 and self.before != self.after

    def command(self, project):
        return ("import", YEAR / "paper-entry-1.csv", "--into", project, "--wave", "1", "--mode", "paper", "--place", "karakol", "--quiet")

    def begin(self):
        project = self.bench.fresh("calls") / "town.svodka"
        if not self.new:
            shutil.copy(self.kept, project)
        return project

    def environment(self, point, at, number, lasting):
        return {
            "LD_PRELOAD": self.preload, "SVODKA_FAIL_POINT": point, "SVODKA_FAIL_AT": str(at),
            "SVODKA_FAIL_ERRNO": str(number), "SVODKA_FAIL_FOR": "0" if lasting else "1", "SVODKA_FAIL_LOG": str(self.mark)}

    def calls(self, point):
        """How many calls of a function an import makes."""
        low, high = 0, 1
        while self.reached(point, high):
            low, high = high, high * 2
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.reached(point, middle) else (low, middle)
        return low

    def reached(self, point, at):
        if at > MOST:
            return False
        self.mark.unlink(missing_ok=True)
        self.bench.run(*self.command(self.begin()), environment=self.environment(point, at, errno.EINTR, False))
        return self.mark.exists()

    def try_one(self, point, at, number, lasting):
        """Whether there was such a call to fail."""
        bench, project = self.bench, self.begin()
        self.mark.unlink(missing_ok=True)
        done = bench.run(*self.command(project), environment=self.environment(point, at, number, lasting))
        what = f"{'new project, ' if self.new else ''}{point} {at}{' and on' if lasting else ''}"
        if done.status != 0 and done.status not in REFUSALS:
            bench.trouble(f"{what}: ends with {done.status}: {last(done.err)}")
        if done.status in REFUSALS and not done.err and "write" not in point:
            bench.trouble(f"{what}: ends with {done.status} without a word")
        if not project.exists():
            if done.status == 0 or not self.new:
                bench.trouble(f"{what}: ends with {done.status}, and there is no project")
            left = os.listdir(project.parent)
            if left:
                bench.trouble(f"{what}: left behind: {', '.join(sorted(left))}")
            return self.mark.exists()
        if self.new and done.status != 0 and bench.sources(project) is None:
            # No project yet: then the next import has to begin it anew.
            self.begun_anew += 1
            again = bench.run(*self.command(project))
            if again.status != 0:
                bench.trouble(f"{what}: nothing can be imported into what was left: {again.status}: {last(again.err)}")
            return self.mark.exists()
        table = bench.table(project)
        if done.status == 0 and table != self.after:
            bench.trouble(f"{what}: ends with 0, and something is missing")
        elif table not in (self.before, self.after) and not (self.new and bench.sources(project) == {}):
            bench.trouble(f"{what}: ends with {done.status}, and the table is neither the old one nor the new one: {table[0]} {last(table[2])}")
        bench.sound(project, what)
        return self.mark.exists()

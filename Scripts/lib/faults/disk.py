"""Fills a disk of two megabytes."""

import os
import subprocess

from .bench import REFUSALS, last, write_answers

BYTES = 2 * 1024 * 1024


def run(bench, rounds):
    """`rounds`: how many times the disk is filled, each time with files of another size."""
    folder = bench.fresh("disk")
    if os.uname().sysname != "Linux" or os.geteuid() != 0:
        return "a full disk: left out: only an administrator of Linux may mount one of two megabytes"
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={BYTES}", "tmpfs", folder], capture_output=True).returncode != 0:
        return "a full disk: left out: mounting one of two megabytes is not allowed here"
    refused = taken = 0
    try:
        for round_ in range(rounds):
            for old in folder.iterdir():
                old.unlink()
            size = (2_000, 40_000, 300)[round_ % 3]
            project, there = folder / "town.svodka", {}
            for number in range(400):
                file = write_answers(bench.folder / f"disk-{number}.csv", size, number)
                done = bench.run("import", file, "--into", project, "--place", "karakol", "--wave", "1", "--mode", "online", "--quiet")
                file_name = file.name
                file.unlink()
                what = f"disk {round_ + 1}, import {number + 1} of {size} records"
                if done.status == 0:
                    taken += 1
                    there[file_name] = size
                elif done.status in REFUSALS and done.err:
                    refused += 1
                else:
                    bench.trouble(f"{what}: ends with {done.status}: {last(done.err)}")
                if done.status != 0 or number % 10 == 0:
                    check(bench, project, there, what)
                if done.status != 0:
                    break
            else:
                bench.trouble(f"disk {round_ + 1}: it was never full")
    finally:
        subprocess.run(["umount", folder], check=True)
    return f"a full disk of 2 MB: filled {rounds} times, {taken} imports whole, {refused} refused"


def check(bench, project, there, what):
    if not project.exists():
        if there:
            bench.trouble(f"{what}: the project is gone")
        left = os.listdir(project.parent)
        if left:
            bench.trouble(f"{what}: left behind: {', '.join(sorted(left))}")
        return
    found = bench.sources(project)
    if found != there:
        bench.trouble(f"{what}: sources are {found}, acknowledged {there}")
    if there and bench.counted(project) != sum(there.values()):
        bench.trouble(f"{what}: {bench.counted(project)} records counted of {sum(there.values())}")
    bench.sound(project, what)

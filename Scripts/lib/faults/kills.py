"""Kills imports at random moments."""

import statistics
import time

from .bench import crashed, last, write_answers

RECORDS = 20_000
# A project takes so many imports, then a new one is begun: it must not outgrow the machine.
IMPORTS = 12


def run(bench, rounds):
    files = [write_answers(bench.folder / f"kill-{number}.csv", RECORDS, number) for number in range(IMPORTS)]
    place = ("--place", "karakol", "--wave", "1", "--mode", "online")

    seconds = []
    for number in range(3):
        project = bench.fresh("kill") / "town.svodka"
        begun = time.monotonic()
        bench.must("import", files[number], "--into", project, *place)
        seconds.append(time.monotonic() - begun)
    usual = statistics.median(seconds)

    killed = finished = whole = absent = begun_anew = projects = 0
    project, there, next_file = None, set(), IMPORTS
    for round_ in range(rounds):
        if next_file == IMPORTS:
            folder = bench.fresh("kill")
            project, there, next_file = folder / "town.svodka", set(), 0
            projects += 1
            if projects % 2:
                # Half of the projects are there already: a kill then meets a file that holds something.
                bench.must("import", files[0], "--into", project, *place)
                there, next_file = {files[0].name}, 1
        file = files[next_file]
        next_file += 1
        child = bench.start("import", file, "--into", project, *place)
        time.sleep(bench.rng.uniform(0, usual * 1.1))
        child.kill()
        said = child.stderr.read()
        child.stderr.close()
        status = child.wait()
        what = f"kill {round_ + 1}"
        if status == 0:
            finished += 1
            there.add(file.name)
        elif status == -9:
            killed += 1
        else:
            bench.trouble(f"{what}: import ends with {status}: {last(said)}")
        if not project.exists():
            if there:
                bench.trouble(f"{what}: the project is gone")
            absent += status == -9
            continue
        # Whatever is asked first after a crash has to clear up after it.
        first = bench.rng.choice(("sources", "verify", "pivot"))
        after = bench.run(first, project)
        if crashed(after.status) or after.status != 0 and there:
            bench.trouble(f"{what}: {first} ends with {after.status}: {last(after.err)}")
        found = bench.sources(project)
        if found is None:
            if there:
                bench.trouble(f"{what}: the sources cannot be listed: {last(bench.run('sources', project).err)}")
                next_file = IMPORTS
                continue
            # Killed before the new file was a project: the next import has to begin it anew.
            begun_anew += 1
            again = bench.run("import", file, "--into", project, *place)
            if again.status != 0:
                bench.trouble(f"{what}: nothing can be imported into what was left: {again.status}: {last(again.err)}")
                next_file = IMPORTS
                continue
            absent += status == -9
            status = 0
            there.add(file.name)
            found = bench.sources(project)
        bench.sound(project, what)
        if status == -9:
            whole += file.name in found
            absent += file.name not in found
            there |= {file.name} & found.keys()
        if found.keys() != there:
            bench.trouble(f"{what}: sources are {sorted(found)}, acknowledged {sorted(there)}")
        wrong = {name: count for name, count in found.items() if count != RECORDS}
        if wrong:
            bench.trouble(f"{what}: partial: {wrong}")
        if there and bench.counted(project) != RECORDS * len(there):
            bench.trouble(f"{what}: {bench.counted(project)} records counted of {RECORDS * len(there)}")
    return (
        f"kill -9: {killed} imports of {RECORDS} records killed ({absent} left nothing, {whole} were whole, "
        f"{begun_anew} left an empty file that the next import began anew), "
        f"{finished} were quicker; a usual one takes {usual:.2f} s")

"""Changes single bytes of a project file."""

from .bench import crashed, last
from .story import tell


def run(bench, rounds):
    whole = tell(bench, "flips").project
    data = whole.read_bytes()
    status, right, _ = bench.table(whole)
    assert status == 0 and right
    copy = bench.fresh("flipped") / "town.svodka"
    same = refused = noticed = 0
    for round_ in range(rounds):
        at, change = bench.rng.randrange(len(data)), bench.rng.randrange(1, 256)
        copy.write_bytes(data[:at] + bytes([data[at] ^ change]) + data[at + 1:])
        status, out, said = bench.table(copy)
        what = f"byte {at} of {len(data)} changed by {change:#04x}"
        if crashed(status):
            bench.trouble(f"{what}: pivot ends with {status}: {last(said)}")
        elif status != 0:
            refused += 1
            if not said:
                bench.trouble(f"{what}: pivot ends with {status} without a word")
            if out:
                bench.trouble(f"{what}: pivot ends with {status}, and prints a table")
        elif out != right:
            bench.trouble(f"{what}: another table, and exit 0")
        else:
            same += 1
            verified = bench.run("verify", copy).status
            noticed += verified == 65
            if crashed(verified):
                bench.trouble(f"{what}: verify ends with {verified}")
        for left in copy.parent.iterdir():
            if left != copy:
                left.unlink()
    return (
        f"bytes changed: {rounds} in a project of {len(data)} bytes: {refused} refused, {same} with the very same table "
        f"({noticed} of these found by verify)")

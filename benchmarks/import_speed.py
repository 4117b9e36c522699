"""How long an import takes and how much memory, beside DuckDB's bare CSV to Parquet.

    python benchmarks/import_speed.py 100000

Both read the same folder of N opportunities and 5 N stage events, each in a process of its own.
"""

import json
import os
import platform
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
STAGES = ("Lead", "Qualified", "Evaluation", "Proposal", "Negotiation")
HEADER = (
    "opportunity_key,account,product,seller_key,kind,amount,currency,stage,created_at,closed_at,"
    "close_date,outcome,next_step,source\n"
)


def main() -> None:
    """Make the folder, run both, print the ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        write_folder(folder, count=count, seed=7)
        size = sum(path.stat().st_size for path in folder.glob("*.csv"))
        bare = measured("bare", folder)
        ours = measured("ours", folder)
    print(f"{count:,} opportunities, {5 * count:,} stage events, {size / 1e6:,.0f} MB of CSV")
    print(f"Python {platform.python_version()}, DuckDB {version()}")
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} while measuring")
    print(told("DuckDB's bare CSV to Parquet", bare))
    print(told("touchline import", ours))
    ratios = [ours[unit] / bare[unit] for unit in ("seconds", "processor")]
    print(f"ratio: {ratios[0]:.2f} by the clock, {ratios[1]:.2f} of the processor (goal: 3)")


def told(what: str, found: dict[str, float]) -> str:
    """One of the two in a line."""
    return (
        f"{what}: {found['seconds']:.2f} s, {found['processor']:.2f} s of processor, "
        f"{found['megabytes']:,.0f} MB"
    )


def write_folder(folder: Path, *, count: int, seed: int) -> None:
    """A canonical export; one row in a thousand has something wrong with it."""
    chance = random.Random(seed)
    people = "".join(f"s{n},Seller {n},Team {n % 20}\n" for n in range(500))
    (folder / "people.csv").write_text("person_key,name,team\n" + people)
    with (
        (folder / "opportunities.csv").open("w") as deals,
        (folder / "stage_events.csv").open("w") as events,
    ):
        deals.write(HEADER)
        events.write("opportunity_key,stage,entered_at\n")
        for number in range(count):
            created = date(2024, 1, 1) + timedelta(days=number % 700)
            deals.write(deal(number, created=created, chance=chance))
            events.writelines(path(number, created=created))


def deal(number: int, *, created: date, chance: random.Random) -> str:
    """One row of opportunities.csv."""
    closed = created + timedelta(days=chance.randint(5, 90))
    outcome = chance.choice(("won", "lost", "open"))
    amount = f"{chance.randint(100, 90_000)}.50" if number % 1000 else "n/a"
    return (
        f"OPP{number:07d},Account {number % 5000},Product {number % 9},s{number % 500},new,"
        f"{amount},EUR,{STAGES[number % 5]},{created},"
        f"{'' if outcome == 'open' else closed},{closed},{outcome},call the lab,crm\n"
    )


def path(number: int, *, created: date) -> Iterator[str]:
    """A deal's five rows of stage_events.csv."""
    for step, stage in enumerate(STAGES):
        day = created + timedelta(days=step)
        yield f"OPP{number:07d},{stage},{day}T10:{step:02d}:00\n"


def measured(what: str, folder: Path) -> dict[str, float]:
    """Seconds and the largest memory of one of the two, in a process of its own."""
    command = [sys.executable, __file__, "--run", what, str(folder)]
    environment = os.environ | {"PYTHONPATH": str(CHECKOUT)}
    done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def run(what: str, folder: Path) -> None:
    """The measured process; libraries are loaded before the clock starts, for both."""
    import duckdb

    from touchline.numbers import Snapshots, import_folder, load_mapping

    mapping = load_mapping("canonical")
    began, busy = time.perf_counter(), time.process_time()
    if what == "bare":
        connection = duckdb.connect()
        for source in sorted(folder.glob("*.csv")):
            target = source.with_suffix(".bare.parquet")
            rows = f"SELECT * FROM read_csv('{source}')"  # noqa: S608 - a path of our own
            connection.execute(f"COPY ({rows}) TO '{target}' (FORMAT parquet)")
    else:
        into = Snapshots(folder / "snapshots")
        import_folder(folder, mapping=mapping, into=into, at=datetime.now(UTC))
    seconds, processor = time.perf_counter() - began, time.process_time() - busy
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "processor": processor, "megabytes": megabytes}))


def version() -> str:
    """The version of DuckDB."""
    import duckdb

    return duckdb.__version__


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        run(sys.argv[2], Path(sys.argv[3]))
    else:
        main()

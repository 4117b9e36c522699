"""How often a seller without any pattern is told of one.

    PYTHONPATH=. python benchmarks/false_patterns.py 400

Makes sellers whose deals are won, lost, quick and slow by chance alone, always in the same way,
and counts those that are shown at least one pattern. The goal: at most 5 in 100.
"""

import random
import sys
import tempfile
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from touchline.numbers import Snapshots, import_folder, load_mapping, patterns

TODAY = date(2026, 6, 30)
HEADER = "opportunity_key,seller_key,amount,currency,stage,created_at,closed_at,outcome\n"


def main() -> None:
    """Make the sellers, import them, ask for each one's patterns."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "export"
        folder.mkdir()
        write(folder, count=count, chance=random.Random(7))
        into = Snapshots(Path(temporary) / "snapshots")
        import_folder(folder, mapping=load_mapping("canonical"), into=into, at=datetime.now(UTC))
        snapshot = into.current()
        if snapshot is None:
            raise SystemExit("nothing was imported")
        found = [patterns(snapshot, f"s{n}") for n in range(count)]
    told = sum(bool(one.patterns) for one in found)
    keys = Counter(pattern.key for one in found for pattern in one.patterns)
    looks = sum(one.looked_at for one in found) / count
    print(f"{count} sellers without a pattern, {looks:.1f} contrasts looked at in each")
    print(f"shown at least one pattern: {told} ({told / count:.1%}; goal: at most 5 %)")
    print("which: " + ", ".join(f"{key} {times}" for key, times in keys.most_common()))


def write(folder: Path, *, count: int, chance: random.Random) -> None:
    """A canonical export in which nothing depends on anything."""
    people = "".join(f"s{n},Seller {n},Team {n // 8}\n" for n in range(count))
    (folder / "people.csv").write_text("person_key,name,team\n" + people)
    with (folder / "opportunities.csv").open("w") as deals:
        deals.write(HEADER)
        for seller in range(count):
            for number in range(300):
                deals.write(deal(f"{seller}-{number}", seller=f"s{seller}", chance=chance))


def deal(key: str, *, seller: str, chance: random.Random) -> str:
    """One deal: its outcome, length and amount are drawn apart from each other."""
    created = TODAY - timedelta(days=chance.randint(0, 1000))
    closed = created + timedelta(days=int(chance.lognormvariate(3.6, 0.7)))
    outcome = chance.choice(("won", "won", "lost")) if closed <= TODAY else "open"
    amount = round(chance.lognormvariate(9, 0.8))
    day = closed if outcome != "open" else ""
    return f"{key},{seller},{amount},EUR,{outcome.title()},{created},{day},{outcome}\n"


if __name__ == "__main__":
    main()

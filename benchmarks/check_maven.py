"""Imports Maven's public CRM data with the command line and compares what comes out with the facts.

    python benchmarks/check_maven.py FOLDER

The data is not ours to ship; FOLDER is where it lies. Exit 1 with a line for each difference.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parent.parent
ROWS: dict[str, float] = {"people": 41, "accounts": 85, "products": 7, "opportunities": 8_800}
VALUES: dict[str, float] = {
    "deals_won": 4_238,
    "deals_lost": 2_473,
    "deals_open": 2_089,
    "won_value": 10_005_534,
    "win_rate": 0.6315,
    "cycle_days_median": 45,
}


def main() -> int:
    """Run both commands in a home of their own."""
    if len(sys.argv) != 2:
        print("Give the folder with Maven's CSV files.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as home:
        imported = touchline(home, "import", str(Path(sys.argv[1])), "--mapping", "maven")
        counted = touchline(home, "numbers", "scoreboard")
    found = {measure["key"]: measure["value"] for measure in counted["measures"]}
    different = [*differences(ROWS, imported["rows"]), *differences(VALUES, found)]
    if imported["rejected"]:
        different.append(f"{len(imported['rejected'])} rows were left out; none should be")
    print("\n".join(different) or f"All {len(ROWS) + len(VALUES)} facts hold.")
    return 1 if different else 0


def touchline(home: str, *words: str) -> Any:
    """The JSON that a command prints."""
    command = [sys.executable, "-m", "touchline", *words, "--json"]
    environment = os.environ | {"TOUCHLINE_HOME": home, "PYTHONPATH": str(CHECKOUT)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr.strip())
    return json.loads(done.stdout)


def differences(expected: dict[str, float], found: dict[str, float]) -> list[str]:
    """A line for each value that is not the expected one, to four decimals."""
    return [
        f"{key}: expected {value}, found {found.get(key)}"
        for key, value in expected.items()
        if found.get(key) is None or round(found[key], 4) != value
    ]


if __name__ == "__main__":
    sys.exit(main())

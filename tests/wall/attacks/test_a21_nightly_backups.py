"""A21: a thief with every nightly backup, and with the database at last, links no ballot to anyone.

The same thief is let loose on a file in which ballots lie as they came, and finds nearly all: what
they cannot find elsewhere is not there to be found.
"""

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.served import clean
from touchline.kit.home import CHECKOUT

PROMISED = "nightly backups, and the database once it has closed"
NOT_PROMISED = "the database while it is open (not promised)"
# Of few rounds the chance itself strays further: as rarely as three in a thousand of many.
PLAYED = [
    pytest.param((16, 6.0), id="a few rounds"),
    pytest.param((200, 3.0), id="200 rounds", marks=pytest.mark.long),
]


@pytest.fixture(scope="module", params=PLAYED)
def thefts(request: Any, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], float]:
    """What the thief found, and how far from chance it may lie."""
    rounds, sigmas = request.param
    words = ["-m", "benchmarks.urn_linking", "--json", "--rounds", str(rounds)]
    done = subprocess.run(
        [sys.executable, *words], env=clean(tmp_path_factory.mktemp("thief")), cwd=CHECKOUT,
        capture_output=True, text=True, timeout=3600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    print(done.stdout)
    return json.loads(done.stdout), sigmas


def test_what_was_stolen_links_no_better_than_chance(thefts: tuple[dict[str, Any], float]) -> None:
    found, sigmas = thefts
    assert found[PROMISED]["sigmas"] <= sigmas


def test_the_thief_knows_their_trade(thefts: tuple[dict[str, Any], float]) -> None:
    found, _ = thefts
    assert found[NOT_PROMISED]["share"] > 0.5

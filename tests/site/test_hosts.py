"""Two hosts with one folder between them: what one imports is on the next page of the other."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.sales import ACTIVITIES, DEALS, PEOPLE
from touchline.kit.home import CHECKOUT
from touchline.numbers import Snapshots

CURRENT = (
    "import django; django.setup(); from django.conf import settings;"
    " from touchline.numbers import Snapshots; print(Snapshots(settings.SNAPSHOTS).current().name)"
)


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder that is mounted on both hosts, with an export in it."""
    export = tmp_path / "mounted" / "export"
    export.mkdir(parents=True)
    for name, rows in (("people", PEOPLE), ("opportunities", DEALS), ("activities", ACTIVITIES)):
        (export / f"{name}.csv").write_text(rows)
    return export.parent


def on(host: str, *words: str, shared: Path) -> str:
    """What a program says on a host with a home of its own."""
    home = shared.parent / host
    home.mkdir(exist_ok=True)
    environment = {
        "TOUCHLINE_HOME": str(home),
        "TOUCHLINE_SHARED": str(shared),
        "DJANGO_SETTINGS_MODULE": "touchline.site.settings.serve",
        "PYTHONPATH": str(CHECKOUT),
    }
    ended = subprocess.run(
        [sys.executable, *words],
        env=environment, cwd=home, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return ended.stdout.strip()


@pytest.mark.slow
def test_what_is_imported_on_one_host_is_current_on_the_other(shared: Path) -> None:
    on("north", "-m", "touchline", "import", str(shared / "export"), "--json", shared=shared)
    current = Snapshots(shared / "snapshots").current()
    assert current is not None
    assert on("south", "-c", CURRENT, shared=shared) == current.name

"""A short run of the faults: what was acknowledged is there after each of them."""

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from touchline.kit.home import CHECKOUT
from touchline.numbers.engine.programs import postgres_program
from touchline.numbers.errors import EngineMissing

pytestmark = pytest.mark.slow


def faults(*words: str, home: Path) -> "subprocess.CompletedProcess[str]":
    """The benchmark, with nothing of this process's settings."""
    environment = {"PATH": f"{Path(shutil.which('sh') or '/bin/sh').parent}", "HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-m", "benchmarks.faults", *words],
        cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip


def test_no_acknowledged_write_is_lost_when_web_servers_are_killed(tmp_path: Path) -> None:
    ended = faults("moments", "6", "--writers", "4", home=tmp_path)
    assert (ended.returncode, "broken: 0" in ended.stdout) == (0, True), ended.stderr


@pytest.mark.long
@pytest.mark.postgres
def test_no_acknowledged_write_is_lost_when_the_database_is_killed(tmp_path: Path) -> None:
    try:
        postgres_program("initdb")
    except EngineMissing as missing:
        pytest.skip(str(missing))
    if find_spec("psycopg") is None:
        pytest.skip("To run it: bin/setup --extra postgres")
    ended = faults("moments", "6", "--writers", "4", "--postgres", home=tmp_path)
    assert (ended.returncode, "broken: 0" in ended.stdout) == (0, True), ended.stderr


@pytest.mark.long
def test_two_workers_do_no_job_twice(tmp_path: Path) -> None:
    ended = faults("sharing", "40", home=tmp_path)
    assert (ended.returncode, " 0 begun twice" in ended.stdout) == (0, True), ended.stderr


@pytest.mark.long
def test_migrations_beside_people_who_write_refuse_nobody(tmp_path: Path) -> None:
    ended = faults("migrating", home=tmp_path)
    assert (ended.returncode, " 0 refused" in ended.stdout) == (0, True), ended.stderr

"""A database of every release so far comes to this one: nothing lost, every page answers."""

from dataclasses import dataclass
from typing import Any

import pytest

import touchline
from tests.long import mostly_long
from tests.upgrades.releases import RELEASES, OldHome, Said, home_of


@dataclass(frozen=True)
class Upgraded:
    """A home before and after, and what was said on the way."""

    release: str
    home: OldHome
    before: dict[str, int]
    check: Said
    upgrade: Said


@pytest.fixture(scope="module", params=mostly_long(tuple(RELEASES), always=("0.1.0",)))
def upgraded(request: Any, tmp_path_factory: pytest.TempPathFactory) -> Upgraded:
    """Each release's database, looked at and moved by the command line."""
    home = home_of(request.param, tmp_path_factory.mktemp("upgrades") / "home")
    before = home.rows()
    check = home.run("upgrade-check", "--json")
    return Upgraded(request.param, home, before, check, home.run("upgrade"))


PAGES = pytest.mark.long
"""What pages show of records is tried without an upgrade; that no record is lost, always here."""


@pytest.fixture(scope="module")
def walked(upgraded: Upgraded) -> dict[str, Any]:
    """What three people find when they come in after the upgrade."""
    said = upgraded.home.python("-m", "tests.upgrades.walk")
    assert said.code == 0, said.err
    return said.document


def test_there_is_a_database_of_the_first_release() -> None:
    assert "0.1.0" in RELEASES


def test_the_check_knows_which_release_it_was(upgraded: Upgraded) -> None:
    assert upgraded.check.document["database"]["release"] == upgraded.release


def test_the_check_names_the_migrations(upgraded: Upgraded) -> None:
    named = {(one["app"], one["name"]) for one in upgraded.check.document["migrations"]}
    assert ("wall", "0001_initial") in named


def test_the_check_has_nothing_against_it(upgraded: Upgraded) -> None:
    assert (upgraded.check.code, upgraded.check.document["ready"]) == (0, True)


def test_the_upgrade_ends_well(upgraded: Upgraded) -> None:
    assert upgraded.upgrade.code == 0, upgraded.upgrade.err


def test_no_row_is_lost(upgraded: Upgraded) -> None:
    after = upgraded.home.rows()
    lost = {name: n for name, n in upgraded.before.items() if after.get(name, 0) < n}
    assert lost == {}


def test_the_log_is_whole_and_has_gone_on(upgraded: Upgraded) -> None:
    found = upgraded.home.run("witness", "verify", "--json").document
    assert found["break"] is None
    assert found["lines"] > upgraded.before["witness_line"]


def test_what_everyone_could_open_before_stays_open(upgraded: Upgraded) -> None:
    with upgraded.home.opened() as database:
        said = database.execute("SELECT part, says FROM wall_partswitch WHERE team_id IS NULL")
        assert set(said) == {("flow", "on"), ("patterns", "on"), ("questions", "on")}


def test_the_releases_are_written_down(upgraded: Upgraded) -> None:
    with upgraded.home.opened() as database:
        rows = database.execute("SELECT version FROM office_release ORDER BY at, id")
        said = [version for (version,) in rows]
    assert said == list(dict.fromkeys([upgraded.release, touchline.__version__]))


def test_there_is_a_backup_from_before(upgraded: Upgraded) -> None:
    assert len(list((upgraded.home.path / "backups").glob("before-upgrade-*.backup"))) == 1


@PAGES
def test_every_page_answers(walked: dict[str, Any]) -> None:
    pages = {name: page for name, page in walked.items() if isinstance(page, dict)}
    wrong = {(who, page): status for who, found in pages.items() for page, status in found.items()
             if status != 200}  # fmt: skip
    assert wrong == {}


@PAGES
@pytest.mark.parametrize("who", ["mairi", "dana"])
def test_the_scoreboard_answers(walked: dict[str, Any], who: str) -> None:
    assert walked[f"{who} at the scoreboard"] == 200


@PAGES
def test_a_password_is_still_ones_own(walked: dict[str, Any]) -> None:
    assert walked["password"] is True


def test_a_second_time_there_is_nothing_to_do(upgraded: Upgraded) -> None:
    assert upgraded.home.run("upgrade-check").out.endswith("There is nothing to do.\n")

"""`touchline serve` as an administrator meets it: the real thing, as processes."""

import json
import signal
from pathlib import Path

import pytest

from tests.served import PATIENT, until
from touchline.running.in_use import kept_to_oneself

from .served import Installation, served

pytestmark = pytest.mark.slow


@pytest.fixture
def fresh(tmp_path: Path) -> Installation:
    """A home without anything in it."""
    return Installation(tmp_path / "home")


def test_it_is_healthy_by_the_machines_own_name(installation: Installation) -> None:
    assert installation.ask("/healthy", host="127.0.0.1").status == 200


def test_it_is_ready_once_it_says_that_it_is_served(installation: Installation) -> None:
    answer = installation.ask("/ready", host="127.0.0.1")
    assert (answer.status, json.loads(answer.text)["ready"]) == (200, True)


def test_a_page_is_sent_on_to_where_it_is_encrypted(installation: Installation) -> None:
    answer = installation.ask("/sign-in/")
    assert answer.headers["location"] == "https://sales.example.org/sign-in/"


def test_a_page_comes_when_the_proxy_says_that_it_was(installation: Installation) -> None:
    assert installation.ask("/sign-in/", X_Forwarded_Proto="https").status == 200


def test_another_name_is_not_answered(installation: Installation) -> None:
    assert installation.ask("/sign-in/", host="evil.example").status == 400


def test_metrics_of_web_and_worker_are_told(installation: Installation) -> None:
    told = installation.ask("/metrics", host="127.0.0.1").text
    assert ("touchline_requests_total{" in told, "touchline_workers" in told) == (True, True)


def test_whoever_wants_the_database_alone_learns_that_it_is_served(
    installation: Installation,
) -> None:
    with kept_to_oneself(installation.home) as alone:
        assert not alone


@pytest.mark.long
def test_a_home_without_anything_is_refused_with_what_to_do(fresh: Installation) -> None:
    fresh.home.mkdir(mode=0o700)
    done = fresh.touchline("serve")
    assert (done.returncode, "touchline init" in done.stderr) == (1, True)


@pytest.mark.long
def test_without_a_name_it_is_not_served(fresh: Installation, begun: Path) -> None:
    fresh.begin(begun)
    (fresh.home / "touchline.env").write_text("")
    done = fresh.touchline("serve")
    assert (done.returncode, "TOUCHLINE_HOSTS is not set" in done.stderr) == (1, True)


@pytest.mark.long
def test_a_home_that_others_may_read_is_not_served(fresh: Installation, begun: Path) -> None:
    fresh.begin(begun)
    fresh.home.chmod(0o755)
    done = fresh.touchline("serve")
    assert (done.returncode, f"chmod 700 {fresh.home}" in done.stderr) == (1, True)


def test_neither_web_nor_worker_is_wrong_use(fresh: Installation) -> None:
    assert fresh.touchline("serve", "--no-web", "--no-worker").returncode == 2


@pytest.mark.long  # how processes take over from others: tests/running/test_serving.py
def test_new_settings_are_read_at_a_reload_and_it_ends_in_order(
    fresh: Installation, begun: Path
) -> None:
    fresh.begin(begun)
    with served(fresh) as running:
        (fresh.home / "touchline.env").write_text(
            "TOUCHLINE_HOSTS=new.example.org\nTOUCHLINE_BEHIND_PROXY=1\n"
        )
        assert running.process is not None
        running.process.send_signal(signal.SIGHUP)
        # What the old process had taken before it was relieved, it still answers as it knows.
        until(lambda: running.knows("new.example.org"), "the new name is known", patience=PATIENT)
    assert (" reloaded" in running.said, running.process.returncode) == (True, 0)


@pytest.mark.long
def test_a_database_that_is_moved_away_and_back_is_an_outage_and_no_more(
    fresh: Installation, begun: Path
) -> None:
    fresh.begin(begun)
    here, away = fresh.home / "touchline.sqlite3", fresh.home / "elsewhere"
    with served(fresh, "--no-worker") as running:
        here.rename(away)
        during = running.ask("/sign-in/", X_Forwarded_Proto="https").status
        made = here.exists()
        away.rename(here)
        after = running.ask("/sign-in/", X_Forwarded_Proto="https").status
    assert (during in {200, 503}, made, after) == (True, False, 200)

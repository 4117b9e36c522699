"""The words with which web and worker are started."""

from datetime import date
from pathlib import Path

import pytest

from touchline.demo.running.ports import loopbacks
from touchline.demo.running.programs import as_a_demo, for_development
from touchline.running.children import Program

FOLDER = Path("/home/demo")


def programs() -> list[Program]:
    """All that the demo starts."""
    demo = as_a_demo()
    return [demo.to_make(FOLDER, today=date(2026, 11, 20)), *demo.to_play(FOLDER, port=8004)]


def test_the_web_server_listens_on_each_loopback_address_and_no_other() -> None:
    hosts = [one.argv[one.argv.index("--host") + 1] for one in programs() if "--host" in one.argv]
    assert hosts == list(loopbacks())


def test_every_program_has_the_demo_as_its_home() -> None:
    assert {one.environment["TOUCHLINE_HOME"] for one in programs()} == {str(FOLDER)}


def test_every_program_runs_under_the_demos_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "touchline.site.settings.serve")
    settings = {one.environment["DJANGO_SETTINGS_MODULE"] for one in programs()}
    assert settings == {"touchline.demo.settings"}


def test_each_running_program_has_a_log_of_its_own() -> None:
    logs = [one.log for one in as_a_demo().to_play(FOLDER, port=8004)]
    assert len(set(logs)) == len(logs)


def test_development_differs_in_its_settings_and_its_web_server() -> None:
    web = for_development().to_play(FOLDER, port=8004)[0]
    assert web.argv[1:] == ("-m", "django", "runserver", "127.0.0.1:8004")

"""What is counted, and what is measured when somebody asks."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.served import clean
from touchline.kit.home import CHECKOUT
from touchline.running import counting
from touchline.running.counting import count, gauge, told

COUNTS = """
from touchline.running.counting import count
count(view="floor:scoreboard", method="GET", status=200, seconds=0.2)
"""
TELLS = "from touchline.running.counting import told; print(told().decode())"


@pytest.fixture
def gauges(monkeypatch: pytest.MonkeyPatch) -> None:
    """No gauges but those of the test."""
    monkeypatch.setattr(counting, "GAUGES", {})


def lines(name: str) -> list[str]:
    return [one for one in told().decode().splitlines() if one.startswith(name)]


def in_a_process(code: str, folder: Path) -> str:
    """Run code as a process of a server that counts in `folder`."""
    return subprocess.run(
        [sys.executable, "-c", code], cwd=CHECKOUT, check=True, capture_output=True, text=True,
        env=clean(folder, PROMETHEUS_MULTIPROC_DIR=str(folder)),
    ).stdout  # fmt: skip


def test_an_answer_is_counted_by_view_method_and_class_of_status() -> None:
    count(view="test-counted", method="GET", status=404, seconds=0.01)
    wanted = 'touchline_requests_total{method="GET",status="4xx",view="test-counted"} 1.0'
    assert wanted in lines("touchline_requests_total")


def test_a_method_that_somebody_made_up_is_not_told() -> None:
    count(view="test-method", method="MAIRI", status=405, seconds=0.01)
    assert "MAIRI" not in told().decode()


def test_how_long_it_took_falls_into_a_bucket() -> None:
    count(view="test-slow", method="GET", status=200, seconds=0.3)
    bucket = 'touchline_request_seconds_bucket{le="0.5",view="test-slow"} 1.0'
    assert bucket in lines("touchline_request_seconds_bucket")


def test_a_gauge_is_read_when_it_is_asked_for(gauges: None) -> None:
    gauge("lamps", "How many lamps burn")(lambda: [({"room": "hall"}, 3)])
    assert lines("touchline_lamps") == ['touchline_lamps{room="hall"} 3.0']


def test_a_gauge_of_which_nothing_is_known_has_no_value(gauges: None) -> None:
    gauge("lamps", "How many lamps burn")(lambda: [])
    assert lines("touchline_lamps") == []


def test_a_gauge_that_breaks_is_named_and_hides_no_other(gauges: None) -> None:
    gauge("broken", "Breaks")(lambda: [({}, 1 / 0)])
    gauge("lamps", "How many lamps burn")(lambda: [({}, 3)])
    assert lines("touchline_lamps") + lines("touchline_unread{") == [
        "touchline_lamps 3.0",
        'touchline_unread{name="touchline_broken"} 1.0',
    ]


def test_what_several_processes_counted_is_told_together(tmp_path: Path) -> None:
    in_a_process(COUNTS, tmp_path)
    in_a_process(COUNTS, tmp_path)
    wanted = 'touchline_requests_total{method="GET",status="2xx",view="floor:scoreboard"} 2.0'
    assert wanted in in_a_process(TELLS, tmp_path)

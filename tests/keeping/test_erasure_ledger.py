"""The ledger outside the database recognises who was erased, and gives nobody away."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.keeping.erasure_ledger import LEDGER, SECRET, Ledger, Line

AT = datetime(2026, 3, 18, 9, 30, tzinfo=UTC)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "erasures")


def line(key: str, *marks: str) -> Line:
    return Line(AT, key, marks)


def test_looking_leaves_no_trace(ledger: Ledger) -> None:
    assert (ledger.lines(), ledger.known_mark("email", "a@b.example")) == ((), "")
    assert not ledger.folder.exists()


def test_what_was_added_is_read_again(ledger: Ledger) -> None:
    lines = (line("k1", "m1", "m2"), line("k2"))
    ledger.add(lines)
    assert ledger.lines() == lines


def test_adding_twice_is_adding_once(ledger: Ledger) -> None:
    ledger.add([line("k1")])
    ledger.add([line("k1"), line("k2")])
    assert [one.person_key for one in ledger.lines()] == ["k1", "k2"]


def test_a_mark_does_not_hold_what_it_recognises(ledger: Ledger) -> None:
    assert "mairi" not in ledger.mark("crm", "mairi")


def test_a_mark_is_the_same_whatever_the_case(ledger: Ledger) -> None:
    assert ledger.mark("email", " Mairi@Example.org") == ledger.mark("email", "mairi@example.org")


def test_an_address_is_not_taken_for_a_key_of_the_crm(ledger: Ledger) -> None:
    assert ledger.mark("email", "mairi") != ledger.mark("crm", "mairi")


def test_nothing_has_no_mark(ledger: Ledger) -> None:
    ledger.mark("email", "a@b.example")
    assert ledger.known_mark("email", " ") == ""


def test_another_installation_makes_other_marks(ledger: Ledger, tmp_path: Path) -> None:
    """Else a thief could try addresses one after the other, anywhere."""
    other = Ledger(tmp_path / "other")
    assert ledger.mark("email", "a@b.example") != other.mark("email", "a@b.example")


@pytest.mark.parametrize("name", [LEDGER, SECRET])
def test_only_the_owner_of_the_server_reads_the_files(ledger: Ledger, name: str) -> None:
    ledger.add([line("k1", ledger.mark("crm", "x"))])
    assert (ledger.folder / name).stat().st_mode & 0o077 == 0


@given(cut=st.integers(min_value=0, max_value=400))
def test_a_line_that_was_cut_off_takes_no_other_with_it(
    tmp_path_factory: pytest.TempPathFactory, cut: int
) -> None:
    ledger = Ledger(tmp_path_factory.mktemp("ledger"))
    ledger.add([line("k1", "m" * 64), line("k2", "n" * 64)])
    path = ledger.folder / LEDGER
    path.write_bytes(path.read_bytes()[:cut])
    ledger.add([line("k1", "m" * 64), line("k2", "n" * 64), line("k3", "o" * 64)])
    assert {one.person_key for one in ledger.lines()} == {"k1", "k2", "k3"}

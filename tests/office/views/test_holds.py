"""Holding a person's records, releasing them, and the list of who was erased."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from tests.cast import NOW, Cast
from tests.reading import words_of
from touchline.keeping.models import Hold
from touchline.people import holding
from touchline.people.erasing import erase
from touchline.witness.actor import SYSTEM

LIST = "/office/erasures/"


@pytest.fixture(autouse=True)
def ledger_of_the_test(tmp_path: Path, settings: Settings) -> None:
    settings.ERASURES = tmp_path / "erasures"


def hold_of(cast: Cast) -> str:
    return f"/office/people/{cast.mairi.key}/hold/"


def test_a_hold_is_placed(cast: Cast, noor: Client) -> None:
    noor.post(hold_of(cast), {"reason": "Case 12"})
    assert Hold.objects.get().reason == "Case 12"


def test_a_hold_needs_a_reason(cast: Cast, noor: Client) -> None:
    answer = noor.post(hold_of(cast), {"reason": " "})
    assert (answer.status_code, Hold.objects.count()) == (422, 0)


def test_who_writes_the_reason_is_told_who_reads_it(cast: Cast, noor: Client) -> None:
    assert "Mairi and the administrators" in words_of(noor.get(hold_of(cast)))


def test_a_hold_is_released(cast: Cast, noor: Client) -> None:
    holding.hold(cast.mairi, reason="Case 12", by=cast.noor, at=NOW)
    noor.post(f"{hold_of(cast)}release/")
    assert not Hold.objects.exists()


def test_a_stranger_finds_nothing(cast: Cast, signed_in_as: Any) -> None:
    assert signed_in_as(cast.dana).get(hold_of(cast)).status_code == 404


def test_the_page_of_a_hold_shows_who_it_is_about_too(cast: Cast, signed_in_as: Any) -> None:
    holding.hold(cast.mairi, reason="Case 12", by=cast.noor, at=NOW)
    seen = signed_in_as(cast.mairi).get("/you/seen/admin/office-hold/")
    assert "Case 12" in words_of(seen)


def test_without_a_hold_it_says_how_to_erase(cast: Cast, noor: Client) -> None:
    said = f"touchline erase --person {cast.mairi.email} --dry-run"
    assert said in words_of(noor.get(hold_of(cast)))


def test_while_held_it_does_not_say_how_to_erase(cast: Cast, noor: Client) -> None:
    holding.hold(cast.mairi, reason="Case 12", by=cast.noor, at=NOW)
    assert "touchline erase" not in words_of(noor.get(hold_of(cast)))


def test_an_empty_list_says_that_nobody_was_erased(noor: Client) -> None:
    said = words_of(noor.get(LIST))
    assert "Nobody has been erased." in said
    assert "Nobody’s records are held." in said


def test_a_hold_is_listed_with_name_and_reason(cast: Cast, noor: Client) -> None:
    holding.hold(cast.mairi, reason="Case 12", by=cast.noor, at=NOW)
    assert "Mairi Sinclair Case 12" in words_of(noor.get(LIST))


def test_an_erasure_is_listed_without_a_name(cast: Cast, noor: Client) -> None:
    erase(cast.mairi, by=SYSTEM, at=NOW)
    said = words_of(noor.get(LIST))
    assert cast.mairi.key in said
    assert "Mairi" not in said


def test_what_stays_is_listed_with_why(cast: Cast, noor: Client) -> None:
    erase(cast.mairi, by=SYSTEM, at=NOW)
    assert "removing one would break the chain" in words_of(noor.get(LIST))


def test_while_backups_hold_them_it_says_until_when(cast: Cast, noor: Client) -> None:
    erase(cast.mairi, by=SYSTEM, at=NOW)
    assert "Backups hold them until 17 April 2026" in words_of(noor.get(LIST))


def test_when_backups_are_gone_it_says_so(cast: Cast, noor: Client) -> None:
    erase(cast.mairi, by=SYSTEM, at=NOW - timedelta(days=31))
    assert "In no backup any more" in words_of(noor.get(LIST))

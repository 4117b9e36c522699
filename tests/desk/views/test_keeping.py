"""Keeping a reading from the page: what the browser sends, and who may."""

import json
from typing import Any

import pytest

from tests.cast import Cast
from tests.desk.keeping import HERS, MINE, sent
from touchline.desk.models import Reading

KEEP = "/desk/mirror/keep/"


def keep(visitor: Any, body: object) -> Any:
    return visitor.post(KEEP, json.dumps(body), content_type="application/json")


def test_it_is_kept_and_says_where(cast: Cast, signed_in_as: Any) -> None:
    answer = keep(signed_in_as(cast.dana), sent(cast))
    reading = Reading.objects.of(cast.dana).get()
    assert (answer.status_code, answer.json()["path"]) == (
        201, f"/desk/mirror/kept/{reading.key}/",
    )  # fmt: skip


def test_sent_twice_it_is_kept_once(cast: Cast, signed_in_as: Any) -> None:
    dana = signed_in_as(cast.dana)
    answers = {keep(dana, sent(cast)).json()["path"] for _ in range(2)}
    assert (len(answers), Reading.objects.count()) == (1, 1)


@pytest.mark.parametrize("body", [b"", b"{", b"[" * 100_000, b"\xff\xfe", b"null"])
def test_what_is_no_json_is_refused_in_words(cast: Cast, signed_in_as: Any, body: bytes) -> None:
    answer = signed_in_as(cast.dana).post(KEEP, body, content_type="application/json")
    assert (answer.status_code, "Nothing was kept" in answer.json()["wrong"]) == (422, True)


def test_without_agreement_nothing_is_kept(cast: Cast, signed_in_as: Any) -> None:
    answer = keep(signed_in_as(cast.dana), sent(cast, agreed=False))
    assert (answer.status_code, Reading.objects.exists()) == (422, False)


def test_someone_of_another_team_cannot_be_chosen(cast: Cast, signed_in_as: Any) -> None:
    voices = [{"person": cast.femke.key, "words": HERS}]
    answer = keep(signed_in_as(cast.dana), sent(cast, voices=voices))
    assert (answer.status_code, Reading.objects.exists()) == (422, False)


def test_a_coach_can_choose_whoever_sells(cast: Cast, signed_in_as: Any) -> None:
    voices = [{"person": cast.femke.key, "words": HERS}]
    assert keep(signed_in_as(cast.tomasz), sent(cast, voices=voices)).status_code == 201


def test_a_manager_can_choose_whom_she_reports_to(cast: Cast, signed_in_as: Any) -> None:
    voices = [{"person": cast.grete.key, "words": HERS}]
    assert keep(signed_in_as(cast.dana), sent(cast, voices=voices)).status_code == 201


def test_another_who_knows_the_key_learns_nothing_by_keeping(cast: Cast, signed_in_as: Any) -> None:
    keep(signed_in_as(cast.dana), sent(cast))
    answer = keep(signed_in_as(cast.grete), sent(cast, own="mine now"))
    assert (answer.status_code, Reading.objects.get().own) == (422, MINE)


def test_a_form_of_another_site_keeps_nothing(cast: Cast, signed_in_as: Any) -> None:
    visitor = signed_in_as(cast.dana)
    visitor.handler.enforce_csrf_checks = True
    assert (keep(visitor, sent(cast)).status_code, Reading.objects.exists()) == (403, False)


@pytest.mark.parametrize(("who", "method", "status"), [
    ("mairi", "POST", 404), ("noor", "POST", 404), ("beatriz", "GET", 404), ("dana", "GET", 405),
])  # fmt: skip
def test_only_who_leads_keeps_and_only_by_posting(
    cast: Cast, signed_in_as: Any, who: str, method: str, status: int
) -> None:
    assert signed_in_as(getattr(cast, who)).generic(method, KEEP).status_code == status

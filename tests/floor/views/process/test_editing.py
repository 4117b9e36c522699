"""The editor: stages written, moved and taken out in a draft; how a process begins."""

from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.processes import (
    FIT,
    OFFER,
    TALK,
    address,
    process_of_leith,
    published,
    typed,
    words_now,
)
from tests.reading import section_of, words_of
from touchline.floor.models import Process, ProcessDraft
from touchline.floor.models.process import process_of
from touchline.floor.models.process_starters import STARTERS

pytestmark = pytest.mark.usefixtures("numbers")


def names(cast: Cast) -> list[str]:
    """The stages of Leith as they are being changed."""
    return [stage.name for stage in words_now(cast.leith)]


@pytest.fixture
def dana(cast: Cast, signed_in_as: Any) -> Any:
    """Dana's browser; Leith has its process."""
    process_of_leith(cast)
    return signed_in_as(cast.dana)


@pytest.mark.parametrize("starter", STARTERS)
def test_a_starter_becomes_a_draft(cast: Cast, signed_in_as: Any, starter: str) -> None:
    signed_in_as(cast.dana).post(address("begin", cast.leith), {"from": starter})
    assert names(cast) == [str(stage.name) for stage in STARTERS[starter].stages]


def test_beginning_twice_is_beginning_once(cast: Cast, signed_in_as: Any) -> None:
    dana = signed_in_as(cast.dana)
    for starter in ("short", "renewals"):
        dana.post(address("begin", cast.leith), {"from": starter})
    assert names(cast)[0] == "First talk"


def test_a_team_begins_with_a_copy_of_the_one_above(cast: Cast, signed_in_as: Any) -> None:
    published(cast.north_sea, cast.grete)
    signed_in_as(cast.dana).post(address("begin", cast.leith), {"from": "above"})
    assert names(cast) == ["First talk", "Fit", "Offer"]


def test_until_it_is_published_the_one_above_is_followed(cast: Cast, signed_in_as: Any) -> None:
    above = published(cast.north_sea, cast.grete)
    signed_in_as(cast.dana).post(address("begin", cast.leith), {"from": "short"})
    assert process_of(cast.leith, TODAY) == above


def test_a_stage_of_a_starter_means_the_crms_of_the_same_name(
    cast: Cast, signed_in_as: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("touchline.floor.views.process.counting.CrmNames.names", ("Lead", "offer"))
    signed_in_as(cast.dana).post(address("begin", cast.leith), {"from": "short"})
    stages = words_now(cast.leith)
    assert [stage.crm_names for stage in stages] == [(), (), ("offer",), ()]


def test_a_change_goes_into_a_draft(cast: Cast, dana: Any) -> None:
    dana.post(address("stage", cast.leith, "fit"), typed(FIT, seen=FIT, name="Right fit"))
    assert names(cast) == ["First talk", "Right fit", "Offer"]


def test_what_is_published_stays_meanwhile(cast: Cast, dana: Any) -> None:
    dana.post(address("stage", cast.leith, "fit"), typed(FIT, seen=FIT, name="Right fit"))
    version = process_of(cast.leith, TODAY)
    assert version is not None
    assert version.words[1].name == "Fit"


def test_a_stage_can_be_added(cast: Cast, dana: Any) -> None:
    sent = typed(FIT, key="sign", name="Signing", crm_names=())
    dana.post(address("stage-new", cast.leith), sent)
    assert names(cast)[-1] == "Signing"


def test_added_twice_it_is_there_once(cast: Cast, dana: Any) -> None:
    sent = typed(FIT, key="sign", name="Signing", crm_names=())
    answers = [dana.post(address("stage-new", cast.leith), sent).status_code for _ in range(2)]
    assert (answers, names(cast).count("Signing")) == ([302, 302], 1)


@pytest.mark.parametrize(
    ("place", "order"),
    [("1", ["Offer", "First talk", "Fit"]), ("2", ["First talk", "Offer", "Fit"])],
)
def test_a_stage_moves_to_its_place_however_often_one_presses(
    cast: Cast, dana: Any, place: str, order: list[str]
) -> None:
    for _press in range(2):
        dana.post(address("stage-move", cast.leith, "offer"), {"place": place})
    assert names(cast) == order


def test_a_place_that_is_none_moves_nothing(cast: Cast, dana: Any) -> None:
    dana.post(address("stage-move", cast.leith, "offer"), {"place": "up"})
    assert names(cast) == ["First talk", "Fit", "Offer"]


def test_a_stage_can_be_taken_out(cast: Cast, dana: Any) -> None:
    dana.post(address("stage-remove", cast.leith, "fit"), {"seen": FIT.fingerprint})
    assert names(cast) == ["First talk", "Offer"]


def test_two_stages_are_not_called_alike(cast: Cast, dana: Any) -> None:
    answer = dana.post(address("stage", cast.leith, "fit"), typed(FIT, seen=FIT, name="offer"))
    assert (answer.status_code, "Another stage is called so" in words_of(answer)) == (422, True)


def test_a_name_of_the_crm_moves_from_one_stage_to_another(cast: Cast, dana: Any) -> None:
    sent = typed(FIT, seen=FIT, crm_names=("Qualified", "Proposal"))
    dana.post(address("stage", cast.leith, "fit"), sent)
    stages = words_now(cast.leith)
    assert [stage.crm_names for stage in stages] == [("Lead",), ("Qualified", "Proposal"), ()]


def test_a_draft_can_be_thrown_away(cast: Cast, dana: Any) -> None:
    dana.post(address("stage-remove", cast.leith, "fit"), {"seen": FIT.fingerprint})
    dana.post(address("drop", cast.leith))
    assert names(cast) == ["First talk", "Fit", "Offer"]


def test_a_process_that_never_was_published_goes_with_its_draft(
    cast: Cast, signed_in_as: Any
) -> None:
    dana = signed_in_as(cast.dana)
    dana.post(address("begin", cast.leith), {"from": "short"})
    dana.post(address("drop", cast.leith))
    assert not Process.objects.filter(team=cast.leith).exists()


def test_the_editor_says_what_changes(cast: Cast, dana: Any) -> None:
    dana.post(address("stage", cast.leith, "fit"), typed(FIT, seen=FIT, purpose="Another one"))
    page = dana.get(address("edit", cast.leith))
    assert "Changed Fit what it is for" in section_of(page, "What changes from version 1")


def test_moving_says_which_stage_and_where(cast: Cast, dana: Any) -> None:
    page = dana.get(address("edit", cast.leith)).content.decode()
    assert [f"Move {name} up" in page for name in ("First talk", "Fit")] == [False, True]


def test_who_wrote_a_stage_last_stands_beside_it(cast: Cast, dana: Any) -> None:
    draft = ProcessDraft.objects.to_change(
        Process.objects.get(team=cast.leith), by=cast.grete, at=NOW
    )
    draft.write(OFFER, by=cast.grete, at=NOW)
    assert "Grete Solheim, today" in words_of(dana.get(address("edit", cast.leith)))


def test_a_new_name_of_the_crm_is_asked_about_with_its_deals(cast: Cast, signed_in_as: Any) -> None:
    published(cast.leith, cast.dana, (TALK, FIT))
    page = signed_in_as(cast.dana).get(address("edit", cast.leith))
    assert "Proposal 1 open deal is no stage of ours" in section_of(page, "Names in the CRM")

"""Talks: planned by who runs a team, held by whom it likes, written down and answered."""

from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.conftest import SignsIn
from tests.pulse.rounds import SCALE, a_released_round, a_round, frozen, sellers_of
from touchline.pulse.models import Reply, Talk
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line

NEW = "/pulse/talks/new/{}/"


def a_talk(cast: Cast, holder: Any = None, *, held: bool = False) -> Talk:
    """Of Leith, with Dana unless somebody else holds it."""
    talk = Talk.objects.plan(
        cast.leith, scale=SCALE, holder=holder or cast.dana, on=TODAY, by=cast.dana, at=NOW
    )
    if held:
        talk.hold(words="We want to say no more often.", by=talk.holder, at=NOW)
    return talk


def page_of(talk: Talk, what: str = "") -> str:
    return f"/pulse/talks/{talk.key}/{what}"


def planned(cast: Cast, **more: str) -> dict[str, str]:
    told = {"scale": SCALE, "on": "2026-03-25", "holder": cast.dana.key, "key": "once"}
    return told | more


def test_who_runs_a_team_plans_a_talk(cast: Cast, signed_in_as: SignsIn) -> None:
    signed_in_as(cast.dana).post(NEW.format(cast.leith.key), planned(cast))
    talk = Talk.objects.get()
    assert (talk.team, talk.scale, talk.holder) == (cast.leith, SCALE, cast.dana)


def test_a_talk_that_is_sent_twice_is_planned_once(cast: Cast, signed_in_as: SignsIn) -> None:
    visitor = signed_in_as(cast.dana)
    for _ in range(2):
        visitor.post(NEW.format(cast.leith.key), planned(cast))
    assert Talk.objects.count() == 1


def test_a_talk_on_a_day_that_is_over_is_not_planned(cast: Cast, signed_in_as: SignsIn) -> None:
    sent = planned(cast, on="2026-03-17")
    assert signed_in_as(cast.dana).post(NEW.format(cast.leith.key), sent).status_code == 422


def test_a_seller_of_the_team_may_not_plan(cast: Cast, signed_in_as: SignsIn) -> None:
    sent = signed_in_as(cast.mairi).post(NEW.format(cast.leith.key), planned(cast))
    assert sent.status_code == 403


def test_who_runs_another_team_finds_no_way_to_plan(cast: Cast, signed_in_as: SignsIn) -> None:
    assert signed_in_as(cast.sander).get(NEW.format(cast.leith.key)).status_code == 404


def test_a_talk_cannot_be_planned_by_another_method(cast: Cast, signed_in_as: SignsIn) -> None:
    assert signed_in_as(cast.dana).put(NEW.format(cast.leith.key)).status_code == 405


@pytest.mark.parametrize(
    ("who", "status"),
    [("mairi", 200), ("dana", 200), ("grete", 200), ("tomasz", 200), ("femke", 404),
     ("sander", 404), ("beatriz", 404), ("noor", 404)],
)  # fmt: skip
def test_a_talk_is_for_its_team_and_who_holds_it(
    cast: Cast, signed_in_as: SignsIn, who: str, status: int
) -> None:
    talk = a_talk(cast, cast.tomasz)
    assert signed_in_as(getattr(cast, who)).get(page_of(talk)).status_code == status


def test_the_page_is_the_script(cast: Cast, signed_in_as: SignsIn) -> None:
    page = signed_in_as(cast.mairi).get(page_of(a_talk(cast))).content.decode()
    assert "To begin" in page
    assert "To close" in page


def test_a_seller_asks_that_a_coach_holds_it(cast: Cast, signed_in_as: SignsIn) -> None:
    talk = a_talk(cast)
    signed_in_as(cast.mairi).post(page_of(talk, "give/"), {"holder": cast.tomasz.key})
    talk.refresh_from_db()
    assert talk.holder == cast.tomasz


def test_nobody_can_read_in_the_log_who_asked_for_somebody_else(
    cast: Cast, signed_in_as: SignsIn
) -> None:
    talk = a_talk(cast)
    signed_in_as(cast.mairi).post(page_of(talk, "give/"), {"holder": cast.tomasz.key})
    assert Line.objects.filter(act="pulse.talk.given").get().actor == SYSTEM.key


@pytest.mark.parametrize("who", ["mairi", "dana", "grete", "amara", "beatriz", "femke"])
def test_only_who_is_outside_the_line_and_leads_or_coaches_can_be_asked_for(
    cast: Cast, signed_in_as: SignsIn, who: str
) -> None:
    sent = {"holder": getattr(cast, who).key}
    answer = signed_in_as(cast.callum).post(page_of(a_talk(cast), "give/"), sent)
    assert answer.status_code == 422


def test_whoever_holds_it_from_outside_does_not_pass_it_on(
    cast: Cast, signed_in_as: SignsIn
) -> None:
    sent = {"holder": cast.sander.key}
    talk = a_talk(cast, cast.tomasz)
    assert signed_in_as(cast.tomasz).post(page_of(talk, "give/"), sent).status_code == 403


def test_its_holder_writes_down_what_was_said(cast: Cast, signed_in_as: SignsIn) -> None:
    talk = a_talk(cast, cast.tomasz)
    signed_in_as(cast.tomasz).post(page_of(talk, "hold/"), {"words": "We need a quiet hour."})
    assert "quiet hour" in signed_in_as(cast.mairi).get(page_of(talk)).content.decode()


def test_nobody_else_writes_it_down(cast: Cast, signed_in_as: SignsIn) -> None:
    talk = a_talk(cast, cast.tomasz)
    sent = signed_in_as(cast.dana).post(page_of(talk, "hold/"), {"words": "All is well."})
    assert sent.status_code == 403


def test_what_was_answered_is_not_written_anew(cast: Cast, signed_in_as: SignsIn) -> None:
    talk = a_talk(cast, held=True)
    Reply.objects.decline(talk, heard="Say no", why="Not yet", by=cast.dana, at=NOW)
    sent = signed_in_as(cast.dana).post(page_of(talk, "hold/"), {"words": "All is well."})
    assert sent.status_code == 403


def answer(**more: str) -> dict[str, str]:
    told = {"heard": "You want to say no", "will": "will", "words": "We drop one report",
            "day": "2026-04-01", "key": "reply"}  # fmt: skip
    return told | more


def test_who_runs_the_team_answers_with_a_promise_to_it(cast: Cast, signed_in_as: SignsIn) -> None:
    talk = a_talk(cast, cast.tomasz, held=True)
    signed_in_as(cast.dana).post(page_of(talk, "reply/"), answer())
    assert Reply.objects.get().talk == talk
    assert "We drop one report" in signed_in_as(cast.mairi).get(page_of(talk)).content.decode()


def test_a_talk_that_was_not_held_has_nothing_to_answer(cast: Cast, signed_in_as: SignsIn) -> None:
    sent = signed_in_as(cast.dana).post(page_of(a_talk(cast), "reply/"), answer())
    assert sent.status_code == 403


@pytest.mark.parametrize("who", ["mairi", "tomasz", "grete"])
def test_nobody_else_answers(cast: Cast, signed_in_as: SignsIn, who: str) -> None:
    talk = a_talk(cast, cast.tomasz, held=True)
    sent = signed_in_as(getattr(cast, who)).post(page_of(talk, "reply/"), answer())
    assert sent.status_code == 403


def test_an_answer_without_a_day_is_not_a_promise(cast: Cast, signed_in_as: SignsIn) -> None:
    talk = a_talk(cast, held=True)
    sent = signed_in_as(cast.dana).post(page_of(talk, "reply/"), answer(day=""))
    assert (sent.status_code, Reply.objects.count()) == (422, 0)


def test_the_list_shows_talks_of_ones_team_alone(cast: Cast, signed_in_as: SignsIn) -> None:
    talk = a_talk(cast)
    assert talk.key in signed_in_as(cast.mairi).get("/pulse/talks/").content.decode()
    assert talk.key not in signed_in_as(cast.femke).get("/pulse/talks/").content.decode()


def test_a_figure_of_joined_teams_offers_who_runs_one_a_talk_with_it(
    cast: Cast, signed_in_as: SignsIn
) -> None:
    group = a_released_round(cast)
    visitor = signed_in_as(cast.dana)
    visitor.post(f"/pulse/releases/{group.key}/expect/", {"value": ""})
    page = visitor.get(f"/pulse/releases/{group.key}/").content.decode()
    assert NEW.format(cast.leith.key) in page
    assert NEW.format(cast.rotterdam.key) not in page


def test_a_round_that_begins_offers_a_talk_to_who_runs_a_joined_team(
    cast: Cast, signed_in_as: SignsIn
) -> None:
    sellers_of(cast.leith, 10)
    round_ = frozen(a_round())
    page = signed_in_as(cast.sander).get(f"/pulse/rounds/{round_.key}/").content.decode()
    assert NEW.format(cast.rotterdam.key) in page

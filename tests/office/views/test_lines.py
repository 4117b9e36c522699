"""Reporting lines: drawn, refused when they close a circle, taken back and still to be read."""

from typing import Any

from django.test import Client
from django.urls import reverse

from tests.cast import TODAY, Cast
from tests.office.messages import said
from tests.reading import main_of, section_of
from touchline.people.models import Person, ReportingLine

DAY = TODAY.isoformat()


def draw(noor: Client, person: Person, manager: Person | None, since: str = DAY) -> Any:
    address = reverse("office:line-create", args=[person.key])
    return noor.post(address, {"manager": manager.key if manager else "", "since": since})


def undo(noor: Client, line: ReportingLine) -> Any:
    return noor.post(reverse("office:line-undo", args=[line.person.key, line.pk]))


def latest(person: Person) -> ReportingLine:
    return person.lines.order_by("-since", "-pk")[0]


def test_a_line_is_drawn(cast: Cast, noor: Client) -> None:
    draw(noor, cast.femke, cast.dana)
    assert cast.femke.manager(on=TODAY) == cast.dana


def test_a_line_may_lead_to_nobody(cast: Cast, noor: Client) -> None:
    draw(noor, cast.femke, None)
    assert cast.femke.manager(on=TODAY) is None


def test_a_circle_is_refused_in_words(cast: Cast, noor: Client) -> None:
    answer = draw(noor, cast.grete, cast.dana)
    assert said(answer) == (
        "Dana Calder reports to Grete Solheim, so this would close a circle. Nothing changed."
    )


def test_a_circle_changes_nothing(cast: Cast, noor: Client) -> None:
    draw(noor, cast.grete, cast.dana)
    assert cast.grete.manager(on=TODAY) == cast.amara


def test_nobody_reports_to_themselves(cast: Cast, noor: Client) -> None:
    assert said(draw(noor, cast.dana, cast.dana)).startswith("Reports to:")


def test_a_day_that_does_not_exist_is_refused(cast: Cast, noor: Client) -> None:
    assert said(draw(noor, cast.femke, cast.dana, since="tomorrow")).startswith("From:")


def test_a_line_taken_back_brings_the_one_before_it_back(cast: Cast, noor: Client) -> None:
    draw(noor, cast.femke, cast.dana)
    undo(noor, latest(cast.femke))
    assert cast.femke.manager(on=TODAY) == cast.sander


def test_who_holds_again_is_said(cast: Cast, noor: Client) -> None:
    draw(noor, cast.femke, cast.dana)
    answer = undo(noor, latest(cast.femke))
    assert said(answer) == "Taken back. Femke de Wit reports to Sander Vos."


def test_a_line_taken_back_is_shown_struck(cast: Cast, noor: Client) -> None:
    draw(noor, cast.femke, cast.dana)
    undo(noor, latest(cast.femke))
    page = noor.get(reverse("office:person", args=[cast.femke.key]))
    assert "<s>reports to Dana Calder</s>" in main_of(page)


def test_a_line_taken_back_cannot_be_taken_back_again(cast: Cast, noor: Client) -> None:
    line = latest(cast.femke)
    undo(noor, line)
    assert undo(noor, line).status_code == 404


def test_a_line_is_not_taken_back_on_someone_elses_page(cast: Cast, noor: Client) -> None:
    address = reverse("office:line-undo", args=[cast.mairi.key, latest(cast.femke).pk])
    assert noor.post(address).status_code == 404


def test_undo_is_refused_where_it_would_close_a_circle_now(cast: Cast, noor: Client) -> None:
    """Grete's old line leads to Amara, who meanwhile reports to her."""
    draw(noor, cast.grete, None)
    draw(noor, cast.amara, cast.grete)
    answer = undo(noor, latest(cast.grete))
    assert said(answer) == "The line before it would close a circle now. Nothing changed."


def test_a_page_says_what_the_line_decides(cast: Cast, noor: Client) -> None:
    page = noor.get(reverse("office:person", args=[cast.femke.key]))
    assert "It decides whose numbers a manager sees" in section_of(page, "Reporting line")

"""The forms of a line in a meeting: what is agreed, how help is answered, what both fill in."""

from __future__ import annotations

from collections.abc import Iterable

from touchline.floor.forms.card import LineForm, as_was
from touchline.floor.forms.meeting import AgreementForm, HelpForm
from touchline.floor.models import Agreement, CardLine
from touchline.floor.rules.deal_look import DealLook
from touchline.floor.rules.promises import next_friday
from touchline.floor.views.review.reaching import Sitting, teams_of
from touchline.floor.views.review.slots import choices_of, code


def agreement_form(line: CardLine, at: Sitting, seen_by: str) -> AgreementForm:
    """Empty until something is agreed; the proposed step stands above it, taken in one press."""
    agreed = getattr(line, "agreement", None) or Agreement(line=line)
    initial = {name: getattr(agreed, name) for name in agreed.KEPT}
    return AgreementForm(
        prefix=f"a{line.key}", seen_by=seen_by, day=at.day, whose=at.whose(line.card.person),
        initial=initial | {"was": as_was(agreed.as_texts())},
    )  # fmt: skip


def help_form(line: CardLine, at: Sitting) -> HelpForm | None:
    """Words begin with what was asked for; None once a promise was made of it."""
    if hasattr(line, "answer") or not (at.leads and line.help):
        return None
    asked = line.help_words or str(line.get_help_display())
    return HelpForm(
        prefix=f"h{line.key}", seen_by=at.promised_line, day=at.day,
        initial={"how": "promised", "words": asked, "day": next_friday(at.day)},
    )  # fmt: skip


def together_form(line: CardLine, at: Sitting, seen_by: str, looks: Iterable[DealLook]) -> LineForm:
    """A line that both fill in; for who runs teams it may be about one of those."""
    teams = teams_of(line.card.person, on=at.day) if at.of_managers else ()
    was = line.as_texts() | {"about": code(line.reference)}
    return LineForm(
        prefix=f"t{line.key}", runs_teams=at.of_managers, seen_by=seen_by, day=at.day,
        whose=at.whose(line.card.person),
        choices=choices_of(looks, teams, [line]),
        initial={name: getattr(line, name) for name in line.KEPT}
        | {"about": code(line.reference), "was": as_was(was)},
    )  # fmt: skip

"""The process of Leith as tests begin with it, and how a stage is posted."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.urls import reverse

from tests.cast import LONG_AGO, NOW, TODAY, Cast
from touchline.floor.models import Process, ProcessVersion, Proposal
from touchline.floor.rules.process import StageWords
from touchline.people.models import Person, Team

TALK = StageWords(
    "talk", "First talk", purpose="Find out what bothers them",
    customer_done="Told us what it costs",
    exit_criteria=("We can say it in their words",), dwell_days=14,
    next_steps=("Send three lines",), crm_names=("Lead",),
)  # fmt: skip
FIT = StageWords("fit", "Fit", purpose="See whether it solves it", crm_names=("Qualified",))
OFFER = StageWords("offer", "Offer", dwell_days=30, crm_names=("Proposal",))
STAGES = (TALK, FIT, OFFER)
ONE_IS_ENOUGH = "We sell what North Sea sells"


def published(
    team: Team,
    by: Person,
    stages: tuple[StageWords, ...] = STAGES,
    *,
    since: date = LONG_AGO,
    why: str = "We lost deals that nobody had qualified",
    key: str = "",
) -> ProcessVersion:
    """A version of a team's own process; the first begins it."""
    process = Process.objects.begin(team, stages, by=by, at=NOW)
    if (draft := process.open_draft) is not None and draft.words == stages:
        draft.throw_away(by=by, at=NOW)
        process, _made = Process.objects.get_or_create(team=team, defaults={"begun_at": NOW})
    named = key or f"{team.key[:8]}-{process.versions.count() + 1}"
    return process.publish_words(stages, since=since, why=why, key=named, by=by, at=NOW)


def words_now(team: Team) -> tuple[StageWords, ...]:
    """What a team's own process says as it is being changed: the draft, else the latest version."""
    process = Process.objects.get(team=team)
    said = process.open_draft or process.latest
    return said.words if said else ()


def process_of_leith(cast: Cast) -> ProcessVersion:
    """Three stages, one of them in the CRM's own words, in force since long ago."""
    return published(cast.leith, cast.dana)


def given_up(team: Team, by: Person, *, since: date = TODAY) -> ProcessVersion:
    """The version by which a team gives up its own process from a day on."""
    process = Process.objects.get(team=team)
    return process.give_up(since=since, why=ONE_IS_ENOUGH, key="give-up", by=by, at=NOW)


def proposed(cast: Cast, by: Person, *, key: str = "proposal", **said: Any) -> Proposal:
    """A proposal at the first stage of Leith, whose process is there."""
    version = ProcessVersion.objects.filter(process__team=cast.leith).newest_first()[0]
    told = {"what": "Ask for the budget here", "why": "Three deals died of it", **said}
    return Proposal.objects.make(
        version.process, version.words[0], team=cast.leith, key=key, by=by, at=NOW, **told
    )


def address(name: str, team: Team, *rest: str) -> str:
    """An address of a team's process."""
    return reverse(f"floor:process:{name}", args=[team.key, *rest])


def typed(stage: StageWords, *, seen: StageWords | None = None, **instead: Any) -> dict[str, Any]:
    """A stage as its form sends it; `seen` is what stood there when it was drawn."""
    words = replace(stage, **instead)
    return {
        "key": words.key, "name": words.name, "purpose": words.purpose,
        "customer_done": words.customer_done, "exit_criteria": "\n".join(words.exit_criteria),
        "next_steps": "\n".join(words.next_steps), "dwell_days": words.dwell_days or "",
        "crm_names": list(words.crm_names), "seen": seen.fingerprint if seen else "",
    }  # fmt: skip

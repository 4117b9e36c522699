"""A card, line by line, what was agreed on it, and what was promised out of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from touchline.demo.floor_life.days import Days, moment, shifted
from touchline.demo.floor_life.fates import befall
from touchline.demo.floor_life.story import Told, chance
from touchline.demo.floor_life.words.beat import Beat, Voice
from touchline.floor.models import Agreement, Card, CardLine, Promise, Review
from touchline.floor.models.card_answer import give_help, not_now, promise_help, promise_step
from touchline.floor.models.stance import take
from touchline.floor.rules.stances import StanceKind
from touchline.people.models import Person
from touchline.wall.references import Reference

NOT_NOW = "not now: "
POOR = 0.5
"""A kept share below this leaves promises open past their day as well."""


@dataclass(frozen=True)
class Manner:
    """How a manager leads a review so many weeks ago.

    `ask`, `take_over` and `unsaid` are shares of the lines, the rest is directed; `kept` is the
    share of promises kept by their day.
    """

    ask: float
    take_over: float
    unsaid: float
    kept: float


def prepare(
    review: Review, person: Person, told: Sequence[tuple[Told, Reference | None]], voice: Voice,
    *, origin: str = "prep", before: dict[str, CardLine],
) -> tuple[Card, list[CardLine]]:  # fmt: skip
    """The card as it was written; `before` is the last line of each telling, and is kept up."""
    card = Card.objects.the(review, person, origin=origin)
    lines = []
    for place, (one, about) in enumerate(told, 1):
        luck = chance("line", person.email, review.week, place).random()
        line = CardLine(card=card, place=place)
        for name, value in _columns(
            one.beat, voice, luck, review, before.get(one.instance)
        ).items():
            setattr(line, name, value)
        line.put_about(about)
        lines.append(line)
    # Typed words leave no line in the log, so that rows at once are the same as one after another.
    CardLine.objects.bulk_create(lines)
    before |= {one.instance: line for (one, _about), line in zip(told, lines, strict=True)}
    return card, lines


def _columns(
    beat: Beat, voice: Voice, luck: float, review: Review, earlier: CardLine | None
) -> dict[str, object]:
    low, high = voice.sure
    sure = voice.grain * round((low + luck * (high - low)) / voice.grain)
    day = review.starts_at.date()
    return {
        "challenge": beat.challenge, "step": beat.step, "step_whose": beat.whose,
        "step_who": beat.who, "help": beat.help, "help_words": beat.asks,
        "step_by": shifted(day, 2 + int(luck * 40) % 6) if luck > 0.35 else None,
        "before": sure if luck < 0.93 else None,
        "became": beat.became if earlier else "", "after_line": earlier,
        "became_words": beat.became_words if earlier else "",
    }  # fmt: skip


def agree(
    lines: Sequence[CardLine], beats: Sequence[Beat], manner: Manner, *, days: Days, leader: Person
) -> None:
    """What came of each line of a card while the review was held."""
    card = lines[0].card
    review, person = card.review, card.person
    at = days.so_far(review.starts_at + timedelta(minutes=9))
    lucks = [chance("agreed", person.email, review.week, line.place) for line in lines]
    Agreement.objects.bulk_create(
        _agreed(line, beat, luck.random(), at=at)
        for line, beat, luck in zip(lines, beats, lucks, strict=False)
    )
    said = set(Promise.objects.owned_by(person).values_list("words", flat=True))
    for line, beat, luck in zip(lines, beats, lucks, strict=False):
        _stance(line, manner, luck.random(), by=leader, at=at)
        helped = _answer(line, beat, by=leader, at=at)
        step = _unless_said(line, said, luck.random(), at=at)
        for promise, kept in ((helped, manner.kept), (step, 0.82)):
            if promise is not None:
                fate = _fate(promise, kept, luck.random(), days)
                befall(promise, fate, due=promise.day, days=days)


def _agreed(line: CardLine, beat: Beat, luck: float, *, at: datetime) -> Agreement:
    after = None if line.before is None else min(97, max(5, line.before + int(luck * 22) - 8))
    return Agreement(
        line=line, step=beat.agreed or beat.step, whose=beat.whose, who=beat.who,
        by=shifted(at.date(), 2 + int(luck * 50) % 5), after=after,
    )  # fmt: skip


def _stance(line: CardLine, manner: Manner, luck: float, *, by: Person, at: datetime) -> None:
    if luck < manner.unsaid:
        return
    share = (luck - manner.unsaid) / (1 - manner.unsaid)
    kind = StanceKind.ASK if share < manner.ask else StanceKind.DIRECT
    if share > 1 - manner.take_over:
        kind = StanceKind.TAKE_OVER
    take(line, StanceKind.DIRECT if line.tell_me else kind, by=by, at=at)


def _answer(line: CardLine, beat: Beat, *, by: Person, at: datetime) -> Promise | None:
    """A promise if it became one; nobody promises the same words twice."""
    if beat.gives.startswith(NOT_NOW):
        not_now(line, because=beat.gives.removeprefix(NOT_NOW), by=by, at=at)
    elif beat.gives == "given":
        give_help(line, by=by, at=at)
    elif beat.gives and not Promise.objects.owned_by(by).filter(words=beat.gives).exists():
        return promise_help(line, words=beat.gives, day=shifted(at.date(), 4), by=by, at=at)
    return None


def _unless_said(line: CardLine, said: set[str], luck: float, *, at: datetime) -> Promise | None:
    """About half of the steps become promises, each only once."""
    agreed, person = line.agreement, line.card.person
    if agreed.whose != "me" or luck > 0.5 or agreed.step in said:
        return None
    said.add(agreed.step)
    return promise_step(line, person, by=person, at=at)


def _fate(promise: Promise, kept: float, luck: float, days: Days) -> str:
    due = promise.day
    if due >= days.last.date():
        return "open"
    over = shifted(due, 2) < days.last.date()
    if luck < kept or (kept > POOR and not over):
        return "kept"
    if luck < kept + (1 - kept) * (0.45 if kept < POOR else 0.7):
        return "late" if over else "open"
    old = (days.today - due).days > 12
    # Who mostly keeps their word said on the next card that it was done.
    return "missed" if old else "late" if kept > POOR and over else "open"


def handed_in(card: Card, *, days: Days, minutes_before: int = 0) -> None:
    """Submitted the afternoon before, or so many minutes before the review begins."""
    starts = card.review.starts_at
    at = moment(shifted(starts.date(), -1), 16, 5 + starts.day % 50)
    if minutes_before:
        at = starts - timedelta(minutes=minutes_before)
    card.submit(by=card.person, at=days.so_far(at))

"""What reviews keep about a person: their own reviews and cards, and what they did in others’.

One’s own reviews go with one’s cards and what was agreed on them. What is another’s keeps its days
and leads to someone who left, without the words of who has gone.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from touchline.floor.models.card import Card
from touchline.floor.models.card_answer import CardAnswer
from touchline.floor.models.card_line import CardLine
from touchline.floor.models.review import Review
from touchline.floor.models.review_moves import ReviewCancellation, ReviewMove
from touchline.floor.models.rhythm import Rhythm
from touchline.keeping.parts import Life, keep_tables
from touchline.keeping.person_tables import part_of_table
from touchline.keeping.persons import Erased, PersonPart, keep_of_person
from touchline.people.someone_who_left import stand_in


def register() -> None:
    """Called once, when Django is ready."""
    keep_tables(**{f"floor__{name}": Life.CONTENT for name in _TABLES})
    for part in _PARTS:
        keep_of_person(part)


_TABLES = (
    "rhythm", "review", "held", "reviewmove", "reviewcancellation", "card", "submission",
    "cardline", "agreement", "cardanswer", "stance", "parkedline",
)  # fmt: skip


def _export_lines(person_key: str) -> Iterable[Mapping[str, Any]]:
    """What one was putting off, and every line of one’s cards with what was agreed and answered."""
    off = Card.objects.filter(person__key=person_key).exclude(putting_off="")
    for card in off.select_related("review").order_by("pk"):
        yield {"review": card.review.starts_at, "putting_off": card.putting_off}
    lines = CardLine.objects.filter(card__person__key=person_key)
    for line in lines.select_related("card__review", "agreement", "answer").order_by("pk"):
        agreed, answer = getattr(line, "agreement", None), getattr(line, "answer", None)
        yield {
            "review": line.card.review.starts_at, "about": line.label, **line.as_texts(),
            "agreed": agreed.step if agreed else "", "agreed_by": agreed.by if agreed else None,
            "agreed_whose": (agreed.who or agreed.whose) if agreed else "",
            "sure_after": agreed.after if agreed else None,
            "help_answered": answer.kind if answer else "",
            "because": answer.words if answer else "",
        }  # fmt: skip


def _erase_cards(person_key: str, at: datetime) -> Erased:
    """One’s cards go, with all that hangs on them."""
    _all, gone = Card.objects.filter(person__key=person_key).delete()
    return Erased(gone=gone.get("floor.CardLine", 0) + gone.get("floor.Card", 0))


def _export_reviews(person_key: str) -> Iterable[Mapping[str, Any]]:
    """One’s own reviews, and those one led by their days alone."""
    for one in Review.objects.filter(person__key=person_key).whole().order_by("pk"):
        yield {"at": one.starts_at, "with": one.led_by.name, "held": one.over, "learnt": one.learnt}
    for one in Review.objects.filter(led_by__key=person_key).whole().order_by("pk"):
        whom = one.person or one.team
        yield {"at": one.starts_at, "you_led": str(whom), "held": one.over}


def _erase_reviews(person_key: str, at: datetime) -> Erased:
    """Their own and their rhythm go; those they led lead to someone who left."""
    _all, gone = Review.objects.filter(person__key=person_key).delete()
    Rhythm.objects.filter(person__key=person_key).delete()
    led = (
        Review.objects.filter(led_by__key=person_key),
        Rhythm.objects.filter(led_by__key=person_key),
    )
    kept = 0
    if any(rows.exists() for rows in led):
        today = at.date()
        led[1].filter(until=None).update(until=today)
        kept = sum(rows.update(led_by=stand_in(at=at)) for rows in led)
    return Erased(
        gone=gone.get("floor.Review", 0), kept=kept,
        why_kept="They are the reviews of those who were led, and lead to “Someone who left”."
        if kept else "",
    )  # fmt: skip


def _export_answers(person_key: str) -> Iterable[Mapping[str, Any]]:
    for move in ReviewMove.objects.filter(by__key=person_key).order_by("pk"):
        yield {"at": move.at, "moved_from": move.from_at, "to": move.to_at, "reason": move.reason}
    for off in ReviewCancellation.objects.filter(by__key=person_key).order_by("pk"):
        yield {"at": off.at, "cancelled": off.review.starts_at, "reason": off.reason}
    for answer in CardAnswer.objects.filter(by__key=person_key).order_by("pk"):
        yield {"at": answer.at, "help": answer.kind, "because": answer.words}


def _erase_answers(person_key: str, at: datetime) -> Erased:
    """That there was a move or an answer is the other’s; the words go."""
    kept = 0
    for model, words in (
        (ReviewMove, "reason"), (ReviewCancellation, "reason"), (CardAnswer, "words"),
    ):  # fmt: skip
        rows: Any = model._default_manager.filter(by__key=person_key)
        if rows.exists():
            kept += rows.update(**{"by": stand_in(at=at), words: ""})
    return Erased(
        gone=0, kept=kept,
        why_kept="That a review was moved or help was answered belongs to whom it was for; the"
        " words are gone." if kept else "",
    )  # fmt: skip


_PARTS = (
    PersonPart(
        key="floor.cards", record="prep", label="Your prep cards, and what was agreed on them",
        export=_export_lines, erase=_erase_cards,
        tables=("floor.card", "floor.submission", "floor.cardline", "floor.agreement"),
    ),
    PersonPart(
        key="floor.reviews", record="prep", label="Your reviews, and those you led",
        export=_export_reviews, erase=_erase_reviews,
        tables=("floor.review", "floor.rhythm", "floor.held"),
    ),
    PersonPart(
        key="floor.review_answers", record="prep", label="What you answered, moved and cancelled",
        export=_export_answers, erase=_erase_answers,
        tables=("floor.reviewmove", "floor.reviewcancellation", "floor.cardanswer"),
    ),
    part_of_table(
        key="floor.parked_lines", record="prep_draft", label="Lines that wait for your next review",
        model="floor.parkedline", owner="person__key", shows={"week": "week", "words": "words"},
    ),
    part_of_table(
        key="floor.stances", record="stances", label="Whether you asked, directed or took over",
        model="floor.stance", owner="by__key", shows={"at": "at", "stance": "kind"},
    ),
)  # fmt: skip

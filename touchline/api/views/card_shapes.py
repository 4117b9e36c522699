"""Cards and their lines as they are answered."""

from collections.abc import Sequence

from touchline.api.rules.versions import version_of
from touchline.api.views.shapes.people import person_named
from touchline.api.views.shapes.promises import About
from touchline.api.views.shapes.reviews import CardTold, LineTold
from touchline.floor.models import Card, CardLine
from touchline.floor.views.review.slots import code


def card_told(card: Card, lines: Sequence[CardLine], *, whole: bool = True) -> CardTold:
    """A card with its lines; `whole` with what is being put off, which a team never reads."""
    handed = getattr(card, "submission", None)
    return CardTold(
        person=person_named(card.person), together=card.origin == Card.Origin.TOGETHER,
        submitted_at=handed.at if handed else None,
        putting_off=card.putting_off if whole else "", lines=[line_told(one) for one in lines],
    )  # fmt: skip


def line_told(line: CardLine) -> LineTold:
    """A line, with what was agreed on it."""
    agreed, about = getattr(line, "agreement", None), line.reference
    said = {name: getattr(line, name) for name in CardLine.KEPT}
    beside = {
        "place": line.place, "version": version(line),
        "about": About(kind=about.kind, key=about.key, label=about.label) if about else None,
        "agreed": {name: getattr(agreed, name) for name in agreed.KEPT} if agreed else None,
    }  # fmt: skip
    return LineTold.model_validate(said | beside)


def version(line: CardLine) -> str:
    """Empty for a line that was never kept."""
    return version_of(texts(line)) if line.pk else ""


def texts(line: CardLine) -> dict[str, str]:
    """What stands, as a form would send it, with what it is about."""
    return line.as_texts() | {"about": code(line.reference)}

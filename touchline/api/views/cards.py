"""Writing one's own prep card: a line, and handing it over."""

from django.http import Http404, HttpResponse

from touchline.api.rules.scopes import Scope
from touchline.api.views.card_shapes import card_told, line_told, texts, version
from touchline.api.views.operations import operation, wrong
from touchline.api.views.promising import refused
from touchline.api.views.shapes.errors import Problem
from touchline.api.views.shapes.reviews import CardTold, Conflict, LineSaid, LineTold
from touchline.api.views.speaking import KeyRequest, problem
from touchline.floor.forms.card import LineForm, as_was
from touchline.floor.models import Card, CardLine
from touchline.floor.models.card import NothingOnIt
from touchline.floor.models.kept_words import as_text
from touchline.floor.views.review.preparing import card_of, keep_line, reference_to
from touchline.floor.views.review.reaching import Sitting, own_sitting
from touchline.kit import clock

CARD = "/reviews/{slug:review_key}/card"
OVER = "The review has ended: nothing is written on its cards any more."
EMPTY = "There is nothing on the card yet. One line is enough."
MEANWHILE = "Someone wrote on this line meanwhile, so nothing was changed. Send it with the version that stands."  # noqa: E501
NOT_OPEN = "This is none of the deals and teams that you may choose."


@operation(
    "PUT", f"{CARD}/lines/{{int:place}}", name="line", opens=Scope.CARDS, gives=LineTold,
    may={409: Conflict, 410: Problem},
)  # fmt: skip
def write(request: KeyRequest, review_key: str, place: int, said: LineSaid) -> object:
    """Write a line of my own card.

    The whole line: what is left out is empty from then on. If someone wrote there since the
    `version` was read, 409 brings both texts and nothing is changed.
    """
    at = own_sitting(request, review_key)
    if not 1 <= place <= at.review.lines_a_card:
        raise Http404
    if at.review.over:
        return problem(410, OVER)
    card, lines = card_of(at, request.person, Card.Origin.PREP)
    line = lines.get(place) or CardLine(card=card, place=place)
    if said.version != version(line):
        return conflict(line, said)
    if said.about and not may_be_about(request, line, said.about):
        return wrong({"body.about": NOT_OPEN})
    return kept(request, at, card, line, said)


def kept(request: KeyRequest, at: Sitting, card: Card, line: CardLine, said: LineSaid) -> object:
    """Through the form of the page: the same rules, the same way of losing nothing."""
    place = str(line.place)
    values = said.model_dump(exclude={"version"})
    data = {f"{place}-{name}": as_text(value) for name, value in values.items()}
    data[f"{place}-was"] = as_was(texts(line))
    form = LineForm(data, prefix=place, seen_by="", day=request.day)
    if not form.is_valid():
        return refused(form)
    known = line if line.pk else None
    written, conflicts = keep_line(request, at, card, known, form)
    return conflict(written, said) if conflicts else line_told(written)


def conflict(line: CardLine, said: LineSaid) -> HttpResponse:
    """409 with both texts."""
    both = {
        "stands": line_told(line).model_dump(mode="json"),
        "yours": said.model_dump(mode="json"),
    }
    return problem(409, MEANWHILE, **both)


def may_be_about(request: KeyRequest, line: CardLine, about: str) -> bool:
    """What it is about already, or one of the person's own deals and teams."""
    same = texts(line)["about"] == about
    return same or reference_to(request, request.person, about) is not None


@operation(
    "POST", f"{CARD}/submit", name="card-submit", opens=Scope.CARDS, gives=CardTold,
    may={409: Problem, 410: Problem},
)  # fmt: skip
def submit(request: KeyRequest, review_key: str) -> object:
    """Submit my card.

    From then on whoever leads the review reads it; twice is once, and it can still be changed.
    """
    at = own_sitting(request, review_key)
    if at.review.over:
        return problem(410, OVER)
    card, lines = card_of(at, request.person, Card.Origin.PREP)
    try:
        if card.pk is None:
            raise NothingOnIt
        card.submission = card.submit(by=request.person, at=clock.now())
    except NothingOnIt:
        return problem(409, EMPTY)
    return card_told(card, list(lines.values()))

"""People, deals and days of a company that does not exist, in lists of none, one and many."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.core.paginator import Page, Paginator


@dataclass(frozen=True)
class BookPlace:
    """A place in the navigation, of the shape the shell asks for."""

    label: str
    path: str
    icon: str
    current: bool = False


@dataclass(frozen=True)
class BookSeller:
    """A row of a scoreboard."""

    name: str
    rate: float | None
    closed: int
    created: int
    meetings: int
    trend: tuple[float, ...]
    own: bool = False


@dataclass(frozen=True)
class BookSeat:
    """A seat one may choose on the demo's way in."""

    name: str
    role: str
    first: str


PLACES = (
    BookPlace("Words", "#words", "quote"),
    BookPlace("Figures", "#figures", "chart-no-axes-column", current=True),
    BookPlace("Tables", "#tables", "list-checks"),
    BookPlace("Forms", "#forms", "pencil"),
    BookPlace("Deals", "#deals", "handshake"),
    BookPlace("States", "#states", "sprout"),
    BookPlace("People", "#people", "users"),
    BookPlace("Tokens", "#tokens", "sun"),
)

SELLERS = (
    BookSeller("Mairi Sinclair", 0.64, 22, 410_000, 31, (3, 4, 2, 5, 6), own=True),
    BookSeller("Callum Reid", 0.58, 19, 1_284_500, 28, (5, 4, 4, 3, 3)),
    BookSeller("Eilidh Wolfeschlegelsteinhausenbergerdorffer", 0.71, 7, 96_000, 12, (1, 1, 2, 3)),
    BookSeller("Ewan Laidlaw", None, 2, 0, 9, (2, 1, 1, 0, 0)),
)

SEATS = (
    BookSeat("Dana Calder", "Manager, Leith", "Monday's review is prepared by two of six."),
    BookSeat("Mairi Sinclair", "Seller, Leith", "Read what Dana sees about you, before you write."),
    BookSeat("Noor Haddad", "Administrator", "Seven rows of last night's import were left out."),
)


def moments(*, now: datetime) -> tuple[tuple[str, date], ...]:
    """Days near and far, as the tag says them."""
    hours = now.replace(hour=15, minute=0)
    return (
        ("in two days", hours + timedelta(days=2)),
        ("now", hours),
        ("three days ago", hours - timedelta(days=3)),
        ("a day without a time", now.date() + timedelta(days=1)),
        ("long ago", now.date() - timedelta(days=500)),
    )


def middle_page() -> Page[int]:
    """The second page of a long list."""
    return Paginator(range(1, 4_239), 50).page(2)


def only_page() -> Page[int]:
    """A list that fits on one page."""
    return Paginator(range(1, 4), 50).page(1)

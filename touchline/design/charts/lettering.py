"""The written part of a trend: some periods along the ground, and the first and last value."""

from collections.abc import Sequence
from itertools import pairwise

from .parts import Layout, Say, Word
from .plane import spread_labels

MOST_PERIODS = 7


def periods(layout: Layout) -> tuple[Word, ...]:
    """The most periods that fit without touching: first and last, then even steps between."""
    for at_most in range(MOST_PERIODS, 1, -1):
        words = _under(layout, spread_labels(len(layout.readings), at_most=at_most))
        if not _touching(layout, words):
            return words
    return _under(layout, (len(layout.readings) - 1,))


def _under(layout: Layout, places: Sequence[int]) -> tuple[Word, ...]:
    """Words centred under their points, but never past an edge of the drawing."""
    plane, words = layout.plane, []
    for place in places:
        text = layout.readings[place].label
        half = plane.room_for(text) / 2
        x = min(max(layout.across[place], half), plane.width - half)
        words.append(Word(round(x, 1), round(plane.height - plane.letter * 0.5, 1), text))
    return tuple(words)


def _touching(layout: Layout, words: Sequence[Word]) -> bool:
    rooms = [layout.plane.room_for(word.text) for word in words]
    air = layout.plane.letter * 0.6
    return any(
        after.x - before.x < (rooms[place] + rooms[place + 1]) / 2 + air
        for place, (before, after) in enumerate(pairwise(words))
    )


def ends(layout: Layout, *, say: Say, bars: bool) -> tuple[Word, ...]:
    """The first and the last value, on top of their bars or beside the ends of the line."""
    places = layout.places()
    wanted = sorted({places[0], places[-1]})
    if bars:
        words = (_above(layout, place, say=say) for place in wanted)
        return tuple(word for word in words if word is not None)
    last = _beside(layout, places[-1], say=say)
    return (last,) if len(wanted) == 1 else (_clear_of_line(layout, say=say), last)


def _above(layout: Layout, place: int, *, say: Say) -> Word | None:
    """A value on top of its bar; nothing where a taller neighbour would seem to be meant."""
    x, own = layout.point(place)
    text = say(layout.readings[place].known)
    half = layout.plane.room_for(text) / 2
    # Pushed in from the edges: clear of the axis, and on the drawing however many digits there are.
    x = min(max(x, layout.plane.left + half), layout.plane.width - half)
    under = [layout.point(other) for other in layout.places()]
    top = min(y for other, y in under if abs(other - x) <= half + layout.plane.letter * 0.5)
    return Word(round(x, 1), round(own - 6, 1), text) if top >= own else None


def _beside(layout: Layout, place: int, *, say: Say) -> Word:
    x, y = layout.point(place)
    text = say(layout.readings[place].known)
    return Word(round(x + 9, 1), round(y + layout.plane.letter * 0.35, 1), text, "start")


def _clear_of_line(layout: Layout, *, say: Say) -> Word:
    """The first value, on the side of the line that the line does not go to."""
    first, second = layout.places()[:2]
    x, y = layout.point(first)
    rising = layout.point(second)[1] < y
    below = y + layout.plane.letter * 1.4
    if not rising or below > layout.plane.ground - 2:
        below = y - 9
    return Word(round(x - 2, 1), round(below, 1), say(layout.readings[first].known), "start")

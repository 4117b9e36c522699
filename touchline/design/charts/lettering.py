"""The written part of a trend: some periods along the ground, and the first and last value."""

from .parts import Layout, Say, Word
from .plane import spread_labels

MOST_PERIODS = 7


def periods(layout: Layout) -> tuple[Word, ...]:
    """As many periods as fit without touching, always with the first and the last."""
    plane, readings = layout.plane, layout.readings
    widest = max(plane.room_for(reading.label) for reading in readings)
    fitting = int((plane.right - plane.left) // (widest + plane.letter))
    y = round(plane.height - plane.letter * 0.5, 1)
    words = []
    for place in spread_labels(len(readings), at_most=min(max(fitting, 2), MOST_PERIODS)):
        # Centred under its point, but never past an edge of the drawing.
        x = min(max(layout.across[place], widest / 2), plane.width - widest / 2)
        words.append(Word(round(x, 1), y, readings[place].label))
    return tuple(words)


def ends(layout: Layout, *, say: Say, bars: bool) -> tuple[Word, ...]:
    """The first and the last value, on top of their bars or beside the ends of the line."""
    places = layout.places()
    wanted = sorted({places[0], places[-1]})
    if bars:
        return tuple(_above(layout, place, say=say) for place in wanted)
    last = _beside(layout, places[-1], say=say)
    return (last,) if len(wanted) == 1 else (_clear_of_line(layout, say=say), last)


def _above(layout: Layout, place: int, *, say: Say) -> Word:
    """A value on top of its bar, and clear of the neighbours that its words reach over."""
    x, _ = layout.point(place)
    text = say(layout.readings[place].value or 0)
    half = layout.plane.room_for(text) / 2
    # Pushed in from the edges: clear of the axis, and on the drawing however many digits there are.
    x = min(max(x, layout.plane.left + half), layout.plane.width - half)
    under = [layout.point(other) for other in layout.places()]
    top = min(y for other, y in under if abs(other - x) <= half + layout.plane.letter * 0.5)
    return Word(round(x, 1), round(top - 6, 1), text)


def _beside(layout: Layout, place: int, *, say: Say) -> Word:
    x, y = layout.point(place)
    text = say(layout.readings[place].value or 0)
    return Word(round(x + 9, 1), round(y + layout.plane.letter * 0.35, 1), text, "start")


def _clear_of_line(layout: Layout, *, say: Say) -> Word:
    """The first value, on the side of the line that the line does not go to."""
    first, second = layout.places()[:2]
    x, y = layout.point(first)
    rising = layout.point(second)[1] < y
    below = y + layout.plane.letter * 1.4
    if not rising or below > layout.plane.ground - 2:
        below = y - 9
    return Word(round(x - 2, 1), round(below, 1), say(layout.readings[first].value or 0), "start")

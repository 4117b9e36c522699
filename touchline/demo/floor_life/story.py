"""Which week of which thread a seller is in: pure, the same for the same voice."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from touchline.demo.floor_life.words.beat import Beat, Thread, Voice
from touchline.demo.history import SEED


@dataclass(frozen=True)
class Told:
    """One line of a card: the beat, its thread, and which telling of that thread it is.

    `instance` is the same for all weeks of one telling; `follows` says that the line before it is
    on the card of the week before.
    """

    beat: Beat
    thread: Thread
    instance: str
    follows: bool


def chance(*subject: object) -> Random:
    """Chance of its own for one subject, the same each time that the demo is made."""
    return Random("/".join(str(part) for part in (SEED, "floor", *subject)))


def tracks(voice: Voice) -> tuple[tuple[Told, ...], ...]:
    """Two deals go side by side; of each the newest line first, back through all threads."""
    found = []
    for first in (0, 1):
        told = [
            Told(beat, thread, f"{first}.{number}", place > 0)
            for number, thread in enumerate(voice.threads[first::2])
            for place, beat in reversed(tuple(enumerate(thread.beats)))
        ]
        if told:
            found.append(tuple(told))
    return tuple(found)


def lines_of(voice: Voice, back: int) -> tuple[Told, ...]:
    """What stands on somebody's card, so many cards ago; older cards tell of one deal alone."""
    told = []
    for number, track in enumerate(tracks(voice)):
        again, place = divmod(back, len(track))
        if number and back > 11 and (back + number) % 3:
            continue
        one = track[place]
        told.append(Told(one.beat, one.thread, f"{one.instance}.{again}", one.follows))
    return tuple(told)


def one_of(words: Sequence[str], *subject: object) -> str:
    """One of some sentences, by chance of its own; empty if there is none."""
    return chance(*subject).choice(words) if words else ""

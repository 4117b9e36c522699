"""What a seller says on one line of a card, and the weeks in which a deal is told on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Beat:
    """One line of a card in one week.

    `help` is a kind of help and `asks` the words with it; `gives` is what the manager promises
    then, or "given", or "not now: " and the reason. `agreed` is the step as it was agreed, if it
    is not the one proposed. `became` and `became_words` are about the step of the week before.
    """

    challenge: str
    step: str
    help: str = ""
    asks: str = ""
    gives: str = ""
    agreed: str = ""
    became: str = ""
    became_words: str = ""
    whose: str = "me"
    who: str = ""


@dataclass(frozen=True)
class Thread:
    """Weeks that follow each other on one deal; `sector` is water, food, air, or any."""

    sector: str
    beats: tuple[Beat, ...]


@dataclass(frozen=True)
class Voice:
    """How somebody speaks on their cards.

    `sure` are the lowest and the highest confidence, 0–100 %, `grain` its step: some say 70, some
    say 64. `putting_off` are conversations put off, `learnt` what they said at a review's end.
    """

    threads: tuple[Thread, ...]
    putting_off: tuple[str, ...]
    learnt: tuple[str, ...]
    sure: tuple[int, int] = (30, 80)
    grain: int = 10

"""What was asked when, how people answered, and what their leaders made of it."""

from dataclasses import dataclass, field
from typing import Final

SAFETY: Final = "psychological-safety"
COACHING: Final = "coaching-received"


@dataclass(frozen=True)
class Asked:
    """A round so many weeks ago.

    `k` decides the groups: 8 asks by team, 30 by region. `mood` is what a usual person says on the
    scale, `moods` where a team differs; `came` is the share of people who answered.
    """

    weeks: int
    scale: str
    k: int
    mood: float
    moods: dict[str, float] = field(default_factory=dict)
    came: float = 0.92
    few: tuple[str, ...] = ()
    """Teams in which hardly anybody answered."""
    coach_item: bool = False
    words: bool = False
    void: str = ""


ROUNDS: Final = (
    Asked(67, SAFETY, 8, 3.4, {"Gdańsk": 2.9, "Leith": 3.8}),
    Asked(60, COACHING, 30, 2.8, void="It opened in the week of the sales kick-off, when nobody was"
          " at a desk. We ask again in a quieter one."),
    Asked(54, SAFETY, 8, 3.4, {"Gdańsk": 3.0, "Leith": 3.9}, few=("Porto",)),
    Asked(28, SAFETY, 8, 3.5, {"Gdańsk": 3.3, "Leith": 3.9}),
    Asked(17, COACHING, 30, 2.9, coach_item=True, words=True, came=0.95),
    Asked(6, SAFETY, 8, 3.6, {"Gdańsk": 3.7, "Leith": 4.0}, came=0.97),
)  # fmt: skip
"""Of a year's 12 they leave enough for protected time and for the round to come."""
OPEN_NOW: Final = Asked(0, COACHING, 30, 3.2, coach_item=False, words=True, came=0.45)
NEXT: Final = Asked(-2, "strategy-understood-and-believed", 30, 3.0)

WORDS: Final = (
    "The best quarter of an hour of my week was when somebody asked what I wanted to get better at,"
    " and then said nothing for a while.",
    "We talk about my deals every week. We have not talked about me since spring.",
    "I get advice. It is good advice. I would rather have been asked first.",
    "Peer sessions on Thursdays help more than anything from above.",
    "Please do not book it over lunch.",
)
"""Free words of the region's round; the last two wait for the custodian still."""


@dataclass(frozen=True)
class Answered:
    """What a leader said about a release: `weeks` names the round, `fate` what became of it.

    `who` runs a team of the group, and `team` finds it: Zofia, who is none of the cast, runs
    Gdańsk. `fate` is kept, late, missed, open, or no (then `words` are the reason).
    """

    weeks: int
    team: str
    who: str
    after: int
    heard: str
    words: str
    fate: str
    within: int = 20


ANSWERS: Final = (
    Answered(67, "Gdańsk", "zofia", 3,
             "Owning up to a mistake costs more with us than it should.",
             "I tell the Monday call about one of my own mistakes, every week until spring.",
             "kept", 40),
    Answered(54, "Gdańsk", "zofia", 9,
             "You would rather hear about trouble in a deal before the review than in it.",
             "Reviews in Gdańsk begin with what worries us, before any figure.", "late", 25),
    Answered(28, "Gdańsk", "zofia", 2,
             "It moved a little. New ideas still die in the second meeting.",
             "One idea a month gets a trial of three weeks, and I say why if it stops.", "missed"),
    Answered(17, "Leith", "grete", 4,
             "You are told what to do before you are asked what you think.",
             "Every manager of North Sea takes part in two hours on asking, and so do I.", "kept"),
    Answered(17, "Leith", "grete", 4,
             "Some of you want an outside coach each.",
             "There is no budget for that before July. Tomasz and Ayodele have eleven places; ask"
             " them.", "no"),
    Answered(6, "Gdańsk", "zofia", 5,
             "For the first time more of you can say it than not.",
             "I keep the Monday call as it is, and ask you in June whether it still helps.",
             "open", 30),
)  # fmt: skip

EXPECTED: Final = (("dana", 67, "Leith", 44), ("zofia", 67, "Gdańsk", 39),
                   ("zofia", 28, "Gdańsk", 35), ("grete", 17, "Leith", 38))  # fmt: skip
"""Who expected what, in tenths, before they looked. Matteo is still to look at his region's."""

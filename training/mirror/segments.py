"""Learns where a reader pauses in speech without punctuation, and writes `web/segments.json`:

    python -m training.mirror.segments

From the training conversations: as they are where they have no punctuation, and with it taken away
where they have it (at half the weight, since punctuation is denser than pauses); and from pairs of
turns of one speaker, joined, since real transcripts run on for longer than these. A logistic
regression over the signs of `touchline.mirror.segments.signs`; weights are hundredths, those near
nothing are left out. Half a minute on one core; the same file on every run.
"""

from __future__ import annotations

import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

from touchline.mirror.characters import WEB
from touchline.mirror.segments import FEWEST, signs, word_in
from training.mirror.labelled import HERE, conversation

TABLE: Final = WEB / "segments.json"
TITLES: Final = "mr mrs ms dr prof st mt messrs mme no nos"
ABBREVIATIONS: Final = "etc approx inc ltd co corp dept est vs jr sr ext fig min max avg incl excl jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri"  # noqa: E501
CLASSES: Final = {
    "asking": "what how who when where why which what's whats how's hows who's whos where's wheres",
    "helping": "do does did have has is are was were can could would should will isn't aren't don't"
    " doesn't didn't wouldn't couldn't shouldn't won't can't haven't hasn't dont didnt wouldnt isnt"
    " may might must",
    "i": "i",
    "i am": "i'm i'll i'd i've im ill id ive",
    "you": "you",
    "they": "we they he she it",
    "they are": "you're you've you'll you'd we're we've we'll we'd they're they've he's she's it's"
    " that's there's let's he'd she'd they'd it'll that'll youre its thats theyre hes shes theres"
    " lets youve weve",
    "that": "that this these those there",
    "the": "the a an my your his her our their some any no every each both all",
    "number": "one two three four five six seven eight nine ten twenty thirty forty fifty sixty"
    " hundred thousand half",
    "and": "and",
    "but": "but although though",
    "so": "so",
    "or": "or",
    "because": "because cause cos if while unless since",
    "then": "then",
    "well": "yeah yes okay ok right nope sure good great fine true alright well um uh hm huh oh"
    " look now honestly mhm fair exactly maybe probably actually",
    "of": "of in to for on at with from by about as into over up out off down than like before"
    " after without around under through",
    "not": "not never nobody nothing",
    "me": "me him them us",
    "go": "go get send text tell pick log put find take give make call ask start keep bring write"
    " try talk let leave stop",
}
SUBJECTS: Final = ("i", "i am", "you", "they", "they are", "that")
THRESHOLD: Final = -0.75
"""Below what the best F1 asks for: a question that hides behind a statement is worse than a cut too
many, and real talk has more pauses than these pages."""
ROUNDS: Final = 5
RARE: Final = 16
SMALL: Final = 0.15
RATE, SHRINKING, PUNCTUATED, JOINED = 0.1, 1e-3, 0.5, 0.4
_OF: Final = {word: name for name, words in CLASSES.items() for word in words.split()}


Turn = list[list[str]]
"""A turn as its units, each unit as its words."""
Example = tuple[list[str], int, float]
"""The signs of a place between two words, whether a unit begins there, and how much it counts."""


def turns(file: Path) -> tuple[bool, list[Turn]]:
    """Whether a conversation has punctuation, and its turns."""
    units = conversation(file)
    marked = sum(unit.text[-1] in ".?!" for unit in units) * 2 > len(units)
    groups = groupby(units, key=lambda unit: unit.turn)
    return marked, [[_words(unit.text) for unit in group] for _, group in groups]


def _words(text: str) -> list[str]:
    return [word for written in text.split() if (word := word_in(written))]


def examples(turn: Turn, weight: float) -> Iterator[Example]:
    """Every place between two words of a turn."""
    words = [word for unit in turn for word in unit]
    begins = {sum(map(len, turn[:at])) for at in range(1, len(turn))}
    classes = [_OF.get(word, "-") for word in words]
    begun, seen = 0, bool(classes) and classes[0] in SUBJECTS
    for at in range(1, len(words)):
        yield signs(words, classes, at, begun, seen), int(at in begins), weight
        if at in begins:
            begun, seen = at, False
        seen = seen or classes[at] in SUBJECTS


def all_examples(files: Iterable[Path]) -> list[Example]:
    """Those of many conversations, without signs that are rare in all of them."""
    found: list[Example] = []
    for file in files:
        marked, spoken = turns(file)
        weight = PUNCTUATED if marked else 1.0
        for turn in spoken:
            found += examples(turn, weight)
        for turn in _joined(spoken):
            found += examples(turn, weight * JOINED)
    often = Counter(sign for signs_, _, _ in found for sign in signs_)
    return [([s for s in signs_ if often[s] >= RARE], y, weight) for signs_, y, weight in found]


def _joined(spoken: list[Turn]) -> Iterator[Turn]:
    """Two turns of one speaker as if nobody had spoken between them: ends that surely are."""
    for first, second in list(zip(spoken, spoken[2:], strict=False))[::2]:
        if min(sum(map(len, first)), sum(map(len, second))) > FEWEST:
            yield first + second


def learned(found: list[Example]) -> dict[str, float]:
    """Weights by sign: logistic regression, one example at a time, with steps that get smaller."""
    weights: dict[str, float] = defaultdict(float)
    moved: dict[str, float] = defaultdict(float)
    chance = random.Random(1)  # noqa: S311 the order of examples is no secret
    for _ in range(ROUNDS):
        chance.shuffle(found)
        for signs_, begins, weight in found:
            score = sum(weights[sign] for sign in signs_)
            off = (1 / (1 + math.exp(-max(-30.0, min(30.0, score)))) - begins) * weight
            if abs(off) < 1e-3:
                continue
            for sign in signs_:
                step = off + SHRINKING * weights[sign]
                moved[sign] += step * step
                weights[sign] -= RATE * step / math.sqrt(moved[sign] + 1e-2)
    return weights


def table(weights: dict[str, float]) -> dict[str, object]:
    """What the mirror reads, in Python and in the browser."""
    kept = {sign: round(w * 100) for sign, w in sorted(weights.items()) if abs(w) >= SMALL}
    return {
        "titles": TITLES.split(),
        "abbreviations": ABBREVIATIONS.split(),
        "classes": {name: words.split() for name, words in CLASSES.items()},
        "subjects": list(SUBJECTS),
        "threshold": round(THRESHOLD * 100),
        "weights": kept,
    }


if __name__ == "__main__":
    files = sorted((HERE / "conversations").glob("*.jsonl"))
    written = json.dumps(table(learned(all_examples(files))), separators=(",", ":"))
    TABLE.write_text(written + "\n", encoding="ascii")
    print(f"{TABLE.name}: {len(written):,} characters")

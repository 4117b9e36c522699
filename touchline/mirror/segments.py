"""Cuts what somebody said into units: sentences, and clauses where no punctuation stands.

Sentences end at their marks, except after `e.g.`, `Mr.`, `3.5`, initials and trailing dots. A
stretch without any mark, as speech-to-text tools write, is cut where a reader would pause: each
place between two words has a score, the sum of the weights of its signs (`web/segments.json`,
learned by `python -m training.mirror.segments`). Only the spaces between units are lost.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from touchline.mirror.characters import DIGIT, LETTER, WEB, folded, kind
from touchline.mirror.reading.spacing import SPACES

_TOKEN: Final = re.compile(f"[^{re.escape(SPACES)}]+")
_CLOSING: Final = "\"')]}”’»*_"
_OPENING: Final = "\"'([{“‘«*_¿¡"
_ENDS: Final = frozenset(".?!…。？！")
_MARKS: Final = frozenset(".?!…。？！,;:，；：、")
FEWEST: Final = 3


class Weights(dict[str, int]):
    """Weights by sign; a sign that was not learned weighs nothing."""

    def __missing__(self, sign: str) -> int:
        return 0


class Table(NamedTuple):
    """Words that end no sentence, classes of words, and weights in hundredths by sign."""

    titles: frozenset[str]
    abbreviations: frozenset[str]
    classes: dict[str, str]
    subjects: frozenset[str]
    weights: Weights
    threshold: int


class Token(NamedTuple):
    """What stands between two spaces, where it begins and ends, and the word in it."""

    begun: int
    ended: int
    written: str
    word: str


def segment(text: str) -> list[str]:
    """The units of a text, in order; none for a text of spaces. Linear in its length."""
    tokens = [Token(*found.span(), found[0], word_in(found[0])) for found in _TOKEN.finditer(text)]
    units: list[str] = []
    for run in _sentences(tokens):
        units += [text[part[0].begun : part[-1].ended] for part in _parts(run)]
    return units


@cache
def table() -> Table:
    read = json.loads((WEB / "segments.json").read_text(encoding="ascii"))
    return Table(
        titles=frozenset(read["titles"]),
        abbreviations=frozenset(read["abbreviations"]),
        classes={word: name for name, words in read["classes"].items() for word in words},
        subjects=frozenset(read["subjects"]),
        weights=Weights(read["weights"]),
        threshold=read["threshold"],
    )


def word_in(written: str) -> str:
    """A token as it is read: folded, without the marks around it."""
    read = folded(written)
    begun, ended = 0, len(read)
    while begun < ended and kind(read[begun]) not in (LETTER, DIGIT):
        begun += 1
    while ended > begun and kind(read[ended - 1]) not in (LETTER, DIGIT):
        ended -= 1
    return read[begun:ended]


def _sentences(tokens: list[Token]) -> Iterator[list[Token]]:
    """Tokens up to each end of a sentence; what has no word in it stays with what stands before."""
    run: list[Token] = []
    last: Token | None = None  # with a word, or with the end of a sentence apart from it
    for at, token in enumerate(tokens):
        run.append(token)
        last = token if last is None or token.word or _end_of(token) else last
        if at + 1 < len(tokens) and _ends(run, last, tokens[at + 1]):
            yield run
            run, last = [], None
    if run:
        yield run


def _end_of(token: Token) -> bool:
    return token.written.rstrip(_CLOSING)[-1:] in _ENDS


def _ends(run: list[Token], token: Token, following: Token) -> bool:
    """Whether a sentence ends with this run, by its last token that counts. No words: no end."""
    core = token.written.rstrip(_CLOSING)
    if core[-1:] not in _ENDS or not following.word or not any(each.word for each in run):
        return False
    small = _begins_small(following)
    if core.endswith(("...", "…", "..")):
        return not small and following.word.partition("'")[0] != "i"
    if core[-1] != ".":
        return not small or core == token.written
    return _full_stop(run, token.word, small)


def _full_stop(run: list[Token], word: str, small: bool) -> bool:
    known = table()
    if word in known.titles or (len(word) == 1 and word != "i"):
        return False
    if len(run) == 1 and all(kind(each) == DIGIT for each in word):
        return False  # the number of a list
    if "." in word and kind(word[0]) == LETTER:
        return word in ("a.m", "p.m") and not small
    return not (word in known.abbreviations and small)


def _begins_small(token: Token) -> bool:
    first = token.written.lstrip(_OPENING)[:1]
    return "a" <= first <= "z"


def _parts(run: list[Token]) -> Iterator[list[Token]]:
    """A sentence, or the pauses in a stretch without marks."""
    spoken = [at for at, token in enumerate(run) if token.word]
    if len(spoken) <= FEWEST or any(_MARKS & set(token.written) for token in run):
        yield run
        return
    begun = 0
    for pause in pauses([run[at].word for at in spoken]):
        yield run[begun : spoken[pause]]
        begun = spoken[pause]
    yield run[begun:]


def pauses(words: list[str]) -> Iterator[int]:
    """Before which words a reader would pause."""
    known = table()
    classes = [known.classes.get(word, "-") for word in words]
    weight = known.weights.__getitem__
    begun, seen = 0, classes[0] in known.subjects
    for at in range(1, len(words)):
        score = sum(map(weight, signs(words, classes, at, begun, seen)))
        if score > known.threshold:
            yield at
            begun, seen = at, False
        seen = seen or classes[at] in known.subjects


def signs(words: list[str], classes: list[str], at: int, begun: int, seen: bool) -> list[str]:
    """What speaks for a pause before a word, or against it: the words around, and where they stand.

    `begun` is where the unit began, `seen` says that it has a subject already.
    """
    word, before = words[at], words[at - 1]
    after = words[at + 1] if at + 1 < len(words) else "$"
    a, b, c = (classes[each] if each < len(classes) else "$" for each in range(at, at + 3))
    p, q = classes[at - 1], classes[at - 2] if at > 1 else "^"
    had = "had" if seen else "not"
    since, rest = min(at - begun, 12), min(len(words) - at, 9)
    return [
        f"a {a}", f"ab {a} {b}", f"abc {a} {b} {c}", f"pa {p} {a}", f"pab {p} {a} {b}",
        f"qpa {q} {p} {a}", f"p {p}", f"pabc {p} {a} {b} {c}", f"w {word}", f"v {before}",
        f"wx {word} {after}", f"va {before} {a}", f"pw {p} {word}", f"wb {word} {b}",
        f"since {since}", f"since a {min(since, 4)} {a}", f"rest {rest}",
        f"rest a {min(rest, 5)} {a}", f"subject {had}", f"subject a {had} {a}",
        f"subject pa {had} {p} {a}", "always",
    ]  # fmt: skip

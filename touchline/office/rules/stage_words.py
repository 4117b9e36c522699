"""What the texts of a column of stages mean: stages in order, won, lost, or not for Touchline."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from touchline.numbers.mapping.drafting import Draft
from touchline.numbers.preview.guessing import guess_order, guess_word

OWN, SAME, WON, LOST, OUT = "own", "same", "won", "lost", "out"


@dataclass(frozen=True)
class StageWord:
    """A text of the column, in how many rows it stands, and what it means.

    `same_as` is the text it means the same as, if it means SAME; `place` orders those that are a
    stage of their own, from 1.
    """

    text: str
    rows: int
    means: str = OWN
    same_as: str = ""
    place: int = 0


def stage_words(
    counted: Iterable[tuple[str, int]], draft: Draft, *, with_ends: bool
) -> tuple[StageWord, ...]:
    """Each text with what the draft says of it, else with a guess; in the order of the process.

    Without `with_ends` no text is taken for won or lost: a column of outcomes says that.
    """
    words = [_word(text, rows, draft, with_ends=with_ends) for text, rows in counted]
    own = [word.text for word in words if word.means == OWN]
    known = [text for text in draft.stages if text in own]
    order = [*known, *guess_order(text for text in own if text not in known)]
    places = {text: place for place, text in enumerate(order, 1)}
    placed = [replace(word, place=places.get(word.text, 0)) for word in words]
    rank = (OWN, SAME, WON, LOST, OUT)
    return tuple(sorted(placed, key=lambda word: (rank.index(word.means), word.place)))


def decided(draft: Draft, words: Sequence[StageWord], *, qualified: str) -> Draft:
    """The draft with these meanings. Who means the same as another means what that one means."""
    by_text = {word.text: word for word in words}
    ends = {word.text: _end(word, by_text) for word in words}
    own = {end.text: end.place for end in ends.values() if end.means == OWN}
    stages = tuple(sorted(own, key=lambda text: own[text]))
    meant = {text: end.means for text, end in ends.items()}
    return replace(
        draft,
        stages=stages,
        stage_of={text: end.text for text, end in ends.items() if end.means == OWN},
        won=_first_own(words, meant, WON),
        lost=_first_own(words, meant, LOST),
        left_out=_first_own(words, meant, OUT),
        qualified=ends[qualified].text if qualified in ends else "",
    )


def _word(text: str, rows: int, draft: Draft, *, with_ends: bool) -> StageWord:
    for means, texts in ((WON, draft.won), (LOST, draft.lost), (OUT, draft.left_out)):
        if text in texts and (with_ends or means == OUT):
            return StageWord(text, rows, means)
    stage = draft.stage_of.get(text, "")
    if stage and stage != text:
        return StageWord(text, rows, SAME, same_as=stage)
    guess = "" if stage or not with_ends else guess_word("outcome", text)
    return StageWord(text, rows, guess if guess in (WON, LOST) else OWN)


def _end(word: StageWord, by_text: Mapping[str, StageWord]) -> StageWord:
    """Where "the same as" leads; if it leads in a circle, or to nothing, to a stage of its own."""
    seen: list[str] = []
    step: StageWord | None = word
    while step is not None and step.means == SAME and step.text not in seen:
        seen.append(step.text)
        step = by_text.get(step.same_as)
    return replace(word, means=OWN) if step is None or step.means == SAME else step


def _first_own(words: Sequence[StageWord], meant: Mapping[str, str], means: str) -> tuple[str, ...]:
    """The texts that mean this, those that say so themselves first."""
    found = sorted((word for word in words if meant[word.text] == means),
                   key=lambda word: word.means != means)  # fmt: skip
    return tuple(word.text for word in found)

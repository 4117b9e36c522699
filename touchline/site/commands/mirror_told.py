"""A conversation as the mirror saw it, for people: units, figures, three moments."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from touchline.mirror.rewrites import moments
from touchline.mirror.said import LED
from touchline.mirror.summary import Share, Summary, summary

if TYPE_CHECKING:
    from rich.console import Console

    from touchline.mirror.rewrites import Rewrite
    from touchline.mirror.said import Labelled

MARKS: Final = {
    "open_question": "OQ", "closed_question": "CQ", "leading_question": "LQ", "advice": "AD",
    "confrontation": "CF", "information": "IN", "reflection": "RF", "affirmation": "AF",
    "support": "SU", "ownership": "ow", "obstacle": "ob", "disclosure": "di", "compliance": "co",
    "report": "re", "request": "rq",
}  # fmt: skip
LACKING: Final = "not enough to say"


def tell(labelled: "Sequence[Labelled]", rewritten: "Sequence[Rewrite]") -> None:
    """Print the conversation, then its figures, then moments worth rereading."""
    from rich.console import Console

    console = Console(highlight=False, markup=False)
    for _, turn in groupby(labelled, key=lambda each: (each.said.turn, each.said.name)):
        _tell_turn(console, list(turn))
    console.print()
    for line in _figures(summary(labelled)):
        console.print(line)
    _tell_moments(console, moments(labelled, rewritten))


def tell_line(unit: "Labelled", rewritten: "Sequence[Rewrite]") -> None:
    """Print what one line does, and what could be asked instead."""
    from rich.console import Console

    console = Console(highlight=False, markup=False)
    focus = f", about {_words(unit.focus)}" if unit.focus else ""
    sure = "unclear, perhaps " if unit.unclear else ""
    console.print(f"{sure}{_words(unit.label)}{focus} ({unit.confidence:.0%} sure)")
    for one in rewritten:
        _tell_instead(console, one)


def _tell_turn(console: "Console", turn: "Sequence[Labelled]") -> None:
    from rich.table import Table
    from rich.text import Text

    console.print(Text(_plain(turn[0].said.name) or turn[0].said.speaker, style="bold"))
    grid = Table.grid(padding=(0, 1))
    for each in turn:
        grid.add_row(f"  {_mark(each):3}", Text(_plain(each.said.text)))
    console.print(grid)


def _mark(each: "Labelled") -> str:
    other = "OT" if each.said.speaker == LED else "ot"
    return MARKS.get(each.label, other) + ("?" if each.unclear else "")


def _figures(found: Summary) -> Iterator[str]:
    shares, words = found.talk_share, found.words
    if shares:
        yield (
            f"Talk: {shares['leader']:.0%} the leader, {shares['seller']:.0%} the seller, "
            f"of {sum(words.values()):,} words"
        )
    yield f"Moves: {_counts(found.moves)}"
    yield f"Responses: {_counts(found.responses)}"
    yield f"Asked, of asked and told: {_share(found.ask_tell)}"
    yield f"Leading, of all questions: {_share(found.leading_share)}"
    yield f"Development, of development and inspection: {_share(found.development_share)}"
    for asked, one in found.after.items():
        yield f"After {_words(asked)}: {_answers(one.shares)}"
    yield from _spoken(found)


def _spoken(found: Summary) -> Iterator[str]:
    longest, waited = found.longest_monologue, found.waited
    if longest:
        who = _plain(longest.name) or longest.speaker
        yield f"Longest monologue: {longest.words:,} words, {who}, from unit {longest.unit}"
    if waited:
        median = f"{waited.median:.1f} s" if waited.overlaps.enough else LACKING
        yield f"Wait after a question: {median} ({waited.cases} cases)"
    for title, quoted in (("Commitments", found.commitments), ("Asked of you", found.requests)):
        if quoted:
            yield f"{title}:"
            yield from (f"  {said.unit}  {_plain(said.text)}" for said in quoted)
    yield f"Unclear: {found.unclear.count} of {found.unclear.cases} labels"


def _answers(shares: Mapping[str, Share]) -> str:
    told = [f"{label} {_share(one)}" for label, one in shares.items()]
    return "; ".join(told) if next(iter(shares.values())).enough else _share(shares["ownership"])


def _share(one: Share) -> str:
    of = f"{one.count} of {one.cases}"
    if not one.enough or one.value is None or one.low is None or one.high is None:
        return f"{LACKING} ({one.cases} cases)"
    return f"{one.value:.0%} ({of}; {one.low:.0%}–{one.high:.0%})"


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{_words(label)} {count}" for label, count in counts.items() if count) or "–"


def _tell_moments(console: "Console", chosen: "Sequence[Rewrite]") -> None:
    if chosen:
        console.print("\nWorth rereading:")
    for one in chosen:
        console.print(f"\n  {one.unit}  “{_plain(one.text)}”")
        _tell_instead(console, one)


def _tell_instead(console: "Console", one: "Rewrite") -> None:
    for question in one.instead:
        console.print(f"     → {_plain(question)}")
    console.print(f"     {one.why}")


def _words(label: str) -> str:
    return label.replace("_", " ")


def _plain(text: str) -> str:
    """What cannot be printed is not sent to the terminal: it could move its cursor, or worse."""
    return "".join(each if each.isprintable() else " " for each in text)

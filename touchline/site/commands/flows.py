"""`touchline numbers conformance`, `patterns` and `breakdown`."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from touchline.site.commands.asking import current, refuse_strangers, selection_of, stop

if TYPE_CHECKING:
    from touchline.numbers import Conformance, Figure, Patterns

Answer = TypeVar("Answer")
Team = Annotated[list[str] | None, typer.Option(help="A team's name; may be repeated.")]
First = Annotated[str | None, typer.Option("--from", help="First day, as 2026-01-31.")]
Last = Annotated[str | None, typer.Option("--to", help="Last day, as 2026-03-31.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on standard output.")]


class Part(StrEnum):
    """What a measure can be split by."""

    KIND = "kind"
    STAGE = "stage"


def conformance(
    *,
    team: Team = None,
    process: Annotated[
        Path | None, typer.Option(help="A .toml file with stages = […] in their order.")
    ] = None,
    first: First = None,
    last: Last = None,
    as_json: AsJson = False,
) -> None:
    """How many deals follow the process, where the others leave it, how long stages take.

    Example: touchline numbers conformance --team Leith --process process.toml
    """
    from touchline.numbers import conformance as ask
    from touchline.numbers import following, load_process

    selection = selection_of(team=team, first=first, last=last)

    def answer() -> "Conformance":
        snapshot = current()
        refuse_strangers(snapshot, selection)
        if process is not None:
            snapshot = following(snapshot, load_process(process))
        return ask(snapshot, selection)

    found = _answered(answer)
    _print(found.as_json(), _conformance_lines(found), as_json=as_json)


def patterns(
    *,
    seller: Annotated[str, typer.Option(help="The seller's key in the CRM.")],
    as_json: AsJson = False,
) -> None:
    """Clear contrasts in one seller's own deals, as questions to that seller.

    Example: touchline numbers patterns --seller mairi
    """
    from touchline.numbers import patterns as ask

    def answer() -> "Patterns":
        return ask(current(), seller)

    found = _answered(answer)
    _print(found.as_json(), _pattern_lines(found), as_json=as_json)


def breakdown(
    *,
    measure: Annotated[str, typer.Argument(help="The key of a measure, as pipeline_created.")],
    by: Annotated[Part, typer.Option(help="What to split it by.")] = Part.KIND,
    team: Team = None,
    first: First = None,
    last: Last = None,
    as_json: AsJson = False,
) -> None:
    """One measure by the kind of deal, or by the stage.

    Example: touchline numbers breakdown days_in_stage --by stage --team Leith
    """
    from touchline.numbers import breakdown as ask

    selection = selection_of(team=team, first=first, last=last)

    def answer() -> Mapping[str, "Figure"]:
        snapshot = current()
        refuse_strangers(snapshot, selection)
        return ask(snapshot, measure, selection, by.value)

    found = _answered(answer)
    document = {"parts": [{"part": part} | asdict(one) for part, one in found.items()]}
    lines = [f"{part or '–'}: {_told(one)}" for part, one in found.items()]
    _print(document, lines, as_json=as_json)


def _answered(question: Callable[[], Answer]) -> Answer:
    from touchline.numbers import NumbersError

    try:
        return question()
    except NumbersError as trouble:
        stop(str(trouble))


def _print(document: Mapping[str, object], lines: list[str], *, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(document, ensure_ascii=False, indent=2))
    else:
        typer.echo("\n".join(lines))


def _conformance_lines(found: "Conformance") -> list[str]:
    of_all = f"{found.conforming:,} of {found.deals:,} deals"
    lines = [f"{of_all} follow the process, up to {found.as_of}."]
    lines += [f"  {one.kind} {one.stage}: {one.deals:,}" for one in found.leaves]
    lines += [
        f"{one.stage}: half stay up to {one.median_days:.1f} days, nine of ten up to "
        f"{one.p90_days:.1f} ({one.cases:,} stays)"
        for one in found.stages
        if one.median_days is not None and one.p90_days is not None
    ]
    if found.unseen:
        lines.append(f"Without one event in the export: {', '.join(found.unseen)}.")
    return lines


def _pattern_lines(found: "Patterns") -> list[str]:
    lines = [
        f"{one.question}  ({one.low:.3g} to {one.high:.3g}, {one.cases} cases)"
        for one in found.patterns
    ]
    if not lines:
        lines = [f"{found.looked_at} contrasts were looked at; none is clear."]
    return lines + [f"Not enough to say: {said}" for said in found.not_enough]


def _told(figure: "Figure") -> str:
    value = "–" if figure.value is None else f"{figure.value:,.3g}"
    return f"{value} {figure.unit} ({figure.cases:,} cases)"

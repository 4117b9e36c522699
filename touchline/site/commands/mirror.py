"""`touchline mirror`: what a leader's conversation does, unit by unit, on the command line."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from touchline.site.commands.mirror_evaluate import evaluate
from touchline.site.commands.mirror_reading import (
    AsJson,
    Tier,
    TierOption,
    labelled_by,
    model,
    rewritten,
    units_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from touchline.mirror.rewrites import Rewrite
    from touchline.mirror.said import Labelled

READ = "conversation"
EVALUATE = "evaluate"


class Reading(TyperGroup):
    """A group whose first word is a file, unless it is the name of its other command."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        told = args if args[:1] == [EVALUATE] else [READ, *args]
        found: list[str] = super().parse_args(ctx, told)
        return found

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The name that nobody types is not shown either: `touchline mirror [OPTIONS] [FILE]`."""
        name, command, rest = super().resolve_command(ctx, args)
        return ("" if name == READ else name), command, rest


mirror_app = typer.Typer(cls=Reading, add_completion=False, rich_markup_mode=None)
mirror_app.command(EVALUATE)(evaluate)


@mirror_app.callback()
def mirror() -> None:
    """Did you ask, or did you inspect?"""


@mirror_app.command(READ)
def conversation(
    *,
    file: Annotated[
        Path | None, typer.Argument(help="A transcript: WebVTT, SRT, Word, JSON, text, .jsonl.")
    ] = None,
    leader: Annotated[str | None, typer.Option(help="Who leads, by name; else guessed.")] = None,
    text: Annotated[str | None, typer.Option(help="One line of a leader's, instead.")] = None,
    tier: TierOption = Tier.BOTH,
    as_json: AsJson = False,
) -> None:
    """Read a conversation: what each unit does, the figures, how to ask instead.

    Nothing is kept or sent. How well it labels: touchline mirror evaluate --help

    Example: touchline mirror call.vtt --leader "Dana Whitlock"
    Example: touchline mirror --text "Have you thought about calling the CFO?"
    """
    if (file is None) == (text is None):
        raise typer.BadParameter("Name a file, or say a line with --text.", param_hint="FILE")
    if file is not None:
        _read(file, leader, tier, as_json=as_json)
    elif text is not None and text.strip():
        _typed(text.strip(), tier, as_json=as_json)
    else:
        raise typer.BadParameter("Say a line.", param_hint="--text")


def _read(file: Path, leader: str | None, tier: Tier, *, as_json: bool) -> None:
    from touchline.site.commands.mirror_told import tell

    labelled = labelled_by(units_of(file, leader), tier)
    other = rewritten(labelled)
    if as_json:
        _print(_document(labelled, other, tier))
    else:
        tell(labelled, other)


def _typed(text: str, tier: Tier, *, as_json: bool) -> None:
    from touchline.mirror.said import LED, Said
    from touchline.site.commands.mirror_told import tell_line

    labelled = labelled_by([Said(1, 1, LED, "", text)], tier)
    other = rewritten(labelled)
    if not as_json:
        tell_line(labelled[0], other)
        return
    unit = _unit(labelled[0])
    told = {key: unit[key] for key in ("label", "focus", "confidence", "unclear")}
    instead = other[0].as_json() if other else {"instead": [], "why": ""}
    _print(told | {key: instead[key] for key in ("instead", "why")})


def _document(
    labelled: "Sequence[Labelled]", rewritten: "Sequence[Rewrite]", tier: Tier
) -> dict[str, object]:
    from touchline.mirror.said import LED, SOLD
    from touchline.mirror.summary import summary

    return {
        "leader": _names(labelled, LED),
        "seller": _names(labelled, SOLD),
        "units": [_unit(each) for each in labelled],
        "summary": summary(labelled).as_json(),
        "rewrites": [one.as_json() for one in rewritten],
        "model": model(tier),
    }


def _names(labelled: "Sequence[Labelled]", speaker: str) -> str:
    names = (each.said.name for each in labelled if each.said.speaker == speaker)
    return ", ".join(name for name in dict.fromkeys(names) if name)


def _unit(each: "Labelled") -> dict[str, object]:
    said = each.said
    return {
        "unit": said.unit,
        "turn": said.turn,
        "speaker": said.speaker,
        "name": said.name,
        "text": said.text,
        "label": each.label,
        "focus": each.focus,
        "confidence": each.confidence,
        "unclear": each.unclear,
    }


def _print(document: dict[str, object]) -> None:
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2))

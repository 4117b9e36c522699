"""`touchline doctor`: everything that is checked, how it came out, and what to do about it."""

import json
from importlib import import_module
from typing import Annotated

import typer

from touchline.kit import clock
from touchline.kit.home import home
from touchline.running.checks import Check, Finding, State, run_checks
from touchline.running.looking import MACHINE
from touchline.running.sqlite import never_make_a_database
from touchline.site.commands.django_setup import trouble_with_django

Found = tuple[Check, Finding]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


def doctor(as_json: AsJson = False) -> None:
    """Check this installation and say what to do. Exit 1 if something is bad. Changes nothing.

    Example: touchline doctor
    """
    found = look()
    bad = any(finding.state is State.BAD for _, finding in found)
    typer.echo(json.dumps(_document(found, bad=bad)) if as_json else _lines(found))
    raise typer.Exit(1 if bad else 0)


def look() -> tuple[Found, ...]:
    """What was found: about the machine always, about the installation if it can be asked."""
    for noun in MACHINE:
        import_module(f"touchline.running.looking.{noun}")
    if not home().is_dir():  # setting Django up would make one
        return run_checks(at=clock.now())
    trouble = trouble_with_django()
    never_make_a_database()  # looking must not leave a trace
    found = run_checks(at=clock.now())
    return (_settings(trouble), *found) if trouble else found


def _settings(trouble: str) -> Found:
    finding = Finding(State.BAD, trouble, "Mend this first: the rest could not be looked at.")
    return Check("settings", "Settings", lambda _: finding), finding


def _document(found: tuple[Found, ...], *, bad: bool) -> dict[str, object]:
    checks = [
        {"key": check.key, "label": str(check.label), "state": finding.state.value,
         "words": str(finding.words), "mend": str(finding.mend)}
        for check, finding in found
    ]  # fmt: skip
    return {"well": not bad, "checks": checks}


def _lines(found: tuple[Found, ...]) -> str:
    """A line a check, and below it what to do; plain text, so that it can be sent to somebody."""
    width = max(len(str(check.label)) for check, _ in found)
    lines = []
    for check, finding in found:
        lines.append(f"{finding.state.value:<7}{check.label!s:<{width}}  {finding.words}")
        if finding.mend:
            lines.append(f"{'':<{width + 7}}  → {finding.mend}")
    return "\n".join([*lines, "", _sum(found)])


def _sum(found: tuple[Found, ...]) -> str:
    bad = sum(finding.state is State.BAD for _, finding in found)
    unsure = sum(finding.state is State.UNSURE for _, finding in found)
    if not bad and not unsure:
        return f"All {len(found)} checks are good."
    return f"{bad} bad, {unsure} to look at, {len(found) - bad - unsure} good."

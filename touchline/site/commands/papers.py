"""`touchline papers`: the documents that are made from code, written or compared."""

import sys
from collections.abc import Callable
from pathlib import Path

import typer

from touchline.kit.home import CHECKOUT
from touchline.site.commands.django_setup import set_up_django

papers_app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)


@papers_app.callback()
def papers() -> None:
    """The contract and the measures as documents."""


@papers_app.command()
def write() -> None:
    """Write docs/wall.md, contract.json and docs/guide/measures.md from the code.

    Example: touchline papers write
    """
    for path, make in _papers().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(make(), encoding="utf-8")
        typer.echo(str(path.relative_to(CHECKOUT)))


@papers_app.command()
def check() -> None:
    """Exit 1 if a document no longer says what the code says.

    Example: touchline papers check
    """
    stale = [
        path
        for path, make in _papers().items()
        if not path.exists() or path.read_text(encoding="utf-8") != make()
    ]
    for path in stale:
        typer.echo(
            f"{path.relative_to(CHECKOUT)} is out of date. Run: bin/touchline papers write",
            err=True,
        )
    sys.exit(1 if stale else 0)


def _papers() -> dict[Path, Callable[[], str]]:
    set_up_django()
    from touchline.numbers import measures_markdown
    from touchline.wall import papers

    return {
        CHECKOUT / "docs" / "wall.md": papers.wall_markdown,
        CHECKOUT / "touchline" / "wall" / "contract.json": papers.contract_json,
        CHECKOUT / "docs" / "guide" / "measures.md": measures_markdown,
    }

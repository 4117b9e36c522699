"""`touchline papers`: the documents that are made from code, written or compared."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from touchline.kit.home import CHECKOUT
from touchline.site.commands.asking import stop
from touchline.site.commands.django_setup import set_up_django

papers_app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)


@papers_app.callback()
def papers() -> None:
    """The contract and the measures as documents."""


@papers_app.command()
def write() -> None:
    """Write docs/wall.md, contract.json, docs/guide/measures.md and docs/papers from the code.

    Example: touchline papers write
    """
    for path, make in _papers().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(make(), encoding="utf-8")
        typer.echo(str(path.relative_to(CHECKOUT)))


@papers_app.command()
def pack(
    out: Annotated[
        Path | None, typer.Option(help="Another folder than docs/papers.", show_default=False)
    ] = None,
) -> None:
    """Write the papers for a works council and for data protection.

    Example: touchline papers pack --out papers/
    """
    folder = out or CHECKOUT / "docs" / "papers"
    for name, text in _pack().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        typer.echo(str(path))


@papers_app.command()
def sbom(
    out: Annotated[
        Path | None, typer.Option(help="Another file than sbom.json.", show_default=False)
    ] = None,
) -> None:
    """Write the bill of materials from the locks: every part of other makers, CycloneDX as JSON.

    Example: touchline papers sbom --out sbom.json
    """
    from touchline.site.commands.materials import MaterialsMissing, bill_of_materials

    path = out or CHECKOUT / "docs" / "papers" / "sbom.json"
    try:
        text = bill_of_materials(CHECKOUT)
    except MaterialsMissing as missing:
        stop(str(missing))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    typer.echo(str(path))


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

    pack = {CHECKOUT / "docs" / "papers" / name: text for name, text in _pack().items()}
    return {
        CHECKOUT / "docs" / "wall.md": papers.wall_markdown,
        CHECKOUT / "touchline" / "wall" / "contract.json": papers.contract_json,
        CHECKOUT / "docs" / "guide" / "measures.md": measures_markdown,
        **{path: partial(str, text) for path, text in pack.items()},
    }


def _pack() -> dict[str, str]:
    """File → its text."""
    from touchline.wall.pack.blocks import as_html, as_markdown
    from touchline.wall.pack.papers import all_papers

    papers = all_papers()
    files = {f"{paper.name}.md": as_markdown(paper) for paper in papers}
    return files | {"pack.html": as_html(papers, title="Touchline: papers")}

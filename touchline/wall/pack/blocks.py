"""A paper as blocks: written as Markdown to be read here, and as one HTML page to be printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

_STYLE = """
body { font: 11pt/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
body { color: #111; background: #fff; }
h1, h2, th, dt { font-family: system-ui, sans-serif; line-height: 1.25; }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; }
th, td { border-bottom: 1px solid #bbb; overflow-wrap: anywhere; }
section + section { break-before: page; }
code { font-size: 90%; }
@media print { body { margin: 0; max-width: none; } tr, li { break-inside: avoid; } }
"""


@dataclass(frozen=True)
class Head:
    """A heading within a paper."""

    words: str


@dataclass(frozen=True)
class Words:
    """A paragraph."""

    words: str


@dataclass(frozen=True)
class Points:
    """A list; `asked` makes it one to be ticked or filled in."""

    points: tuple[str, ...]
    asked: bool = False


@dataclass(frozen=True)
class Table:
    """Rows under heads, all of the same number of cells."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Head | Words | Points | Table


@dataclass(frozen=True)
class Paper:
    """One paper: the name of its file, its title, its blocks."""

    name: str
    title: str
    blocks: tuple[Block, ...]


def as_markdown(paper: Paper) -> str:
    """The whole file."""
    parts = [f"# {paper.title}", *(_markdown(block) for block in paper.blocks)]
    return "\n\n".join(parts) + "\n"


def as_html(papers: Iterable[Paper], *, title: str) -> str:
    """All papers as one page, each beginning on a sheet of its own."""
    sections = "\n".join(_section(paper) for paper in papers)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"{sections}\n</body>\n</html>\n"
    )


def _markdown(block: Block) -> str:
    if isinstance(block, Head):
        return f"## {block.words}"
    if isinstance(block, Words):
        return block.words
    if isinstance(block, Points):
        sign = "- [ ]" if block.asked else "-"
        return "\n".join(f"{sign} {point}" for point in block.points)
    lines = [_row(block.heads), "|" + "---|" * len(block.heads)]
    return "\n".join([*lines, *(_row(row) for row in block.rows)])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def _section(paper: Paper) -> str:
    inside = "\n".join(_html(block) for block in paper.blocks)
    return f"<section>\n<h1>{_marked(paper.title)}</h1>\n{inside}\n</section>"


def _html(block: Block) -> str:
    if isinstance(block, Head):
        return f"<h2>{_marked(block.words)}</h2>"
    if isinstance(block, Words):
        return f"<p>{_marked(block.words)}</p>"
    if isinstance(block, Points):
        sign = "☐ " if block.asked else ""
        return "<ul>" + "".join(f"<li>{sign}{_marked(one)}</li>" for one in block.points) + "</ul>"
    heads = "".join(f'<th scope="col">{_marked(head)}</th>' for head in block.heads)
    rows = "\n".join(
        "<tr>" + "".join(f"<td>{_marked(cell)}</td>" for cell in row) + "</tr>"
        for row in block.rows
    )
    return f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _marked(words: str) -> str:
    """Text with `code` in it, safe in HTML."""
    parts = escape(words, quote=False).split("`")
    return "".join(f"<code>{part}</code>" if n % 2 else part for n, part in enumerate(parts))

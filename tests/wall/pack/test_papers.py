"""The papers say what the code says, and what they promise is held by tests that are there."""

import ast
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.kit.home import CHECKOUT
from touchline.wall.pack.blocks import Paper, Points, Table, Words, as_html, as_markdown
from touchline.wall.pack.papers import all_papers
from touchline.wall.pack.promises import PROMISES, Promise
from touchline.wall.records import RECORDS

FOLDER = CHECKOUT / "docs" / "papers"
PAPERS = {paper.name: paper for paper in all_papers()}


def names_in(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.test.split("::")[1])
def test_the_test_that_holds_a_promise_is_there(promise: Promise) -> None:
    file, name = promise.test.split("::")
    assert name in names_in(CHECKOUT / file)


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_is_up_to_date(name: str) -> None:
    written = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    assert written == as_markdown(PAPERS[name]), "Run: bin/touchline papers write"


def test_the_page_to_print_is_up_to_date() -> None:
    written = (FOLDER / "pack.html").read_text(encoding="utf-8")
    assert written == as_html(PAPERS.values(), title="Touchline: papers")


def test_the_record_of_processing_has_every_record_that_is_kept() -> None:
    said = as_markdown(PAPERS["record-of-processing"])
    assert not [row.key for row in RECORDS if row.built and said.count(f"| {row.label} |") != 2]


def test_the_record_of_processing_has_no_record_that_is_still_to_come() -> None:
    said = as_markdown(PAPERS["record-of-processing"])
    assert not [row.key for row in RECORDS if not row.built and f"| {row.label} |" in said]


def test_that_it_is_no_legal_advice_is_said_once() -> None:
    said = "".join(as_markdown(paper) for paper in PAPERS.values())
    assert said.count("legal advice") == 1


def test_every_paper_that_the_first_one_names_is_there() -> None:
    named = re.findall(r"`([\w-]+\.\w+)`", as_markdown(PAPERS["README"]))
    assert not [name for name in named if not (FOLDER / name).exists()]


def test_every_row_of_a_table_has_as_many_cells_as_heads() -> None:
    tables = [block for paper in PAPERS.values() for block in paper.blocks
              if isinstance(block, Table)]  # fmt: skip
    assert not [row for one in tables for row in one.rows if len(row) != len(one.heads)]


def test_the_page_to_print_asks_nobody_and_runs_nothing() -> None:
    page = as_html(PAPERS.values(), title="Touchline: papers")
    assert not re.search(r"<script|src=|https?://", page)


class Reader(HTMLParser):
    """Collects the text of a page and the elements that were left open."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.open = "", list[str]()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@given(words=st.text(st.characters(exclude_categories=["C"], exclude_characters="`"), min_size=1))
def test_whatever_stands_in_a_paper_stands_in_the_page(words: str) -> None:
    blocks = (Words(words), Points((words,)), Table((words,), ((words,),)))
    reader = Reader()
    reader.feed(as_html([Paper("one", "One", blocks)], title=words))
    reader.close()
    assert (reader.text.count(words) >= 5, reader.open) == (True, [])

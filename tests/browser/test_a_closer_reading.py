"""Both tiers in a browser, in a worker under the pages' own rules, say what they say in Python."""

import re
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.test_a_mirror import read_the_sample
from tests.browser.visitor import Visitor
from touchline.mirror.labelling import label
from touchline.mirror.said import Said
from training.mirror.labelled import HERE, conversation, said
from training.mirror.vectors import odd

pytestmark = pytest.mark.browser
READ = """async ({ address, talks }) => {
  const { Closer } = await import(address);
  const closer = new Closer();
  const read = [];
  for (const units of talks) read.push(await closer.label(units));
  return read;
}"""


def read_in_a_browser(visitor: Visitor, talks: list[Any]) -> list[list[dict[str, Any]]]:
    """The labels that the worker gives the units of each talk."""
    visitor.come_in_as("Dana Calder")
    page = visitor.page
    page.goto("/desk/mirror/")
    script = page.locator("script[src*='/desk/elements/']").first.get_attribute("src") or ""
    address = re.sub(r"desk/elements/.*", "desk/elements/closer.js", script)
    found: list[list[dict[str, Any]]] = page.evaluate(READ, {"address": address, "talks": talks})
    return found


def talks_in(folder: str) -> list[list[Said]]:
    return [said(conversation(file)) for file in sorted((HERE / folder).glob("*.jsonl"))]


def equal(visitor: Visitor, talks: Sequence[Sequence[Said]]) -> float:
    """The share of units that have the same label in both; `pytest -s` shows how many they are."""
    there = read_in_a_browser(visitor, [[asdict(unit) for unit in talk] for talk in talks])
    same: list[bool] = [
        one["label"] == other.label
        for read, talk in zip(there, talks, strict=True)
        for one, other in zip(read, label(talk), strict=True)
    ]
    print(f"\n{sum(same):,} of {len(same):,} units have the same label")
    return sum(same) / len(same)


def test_its_labels_are_those_of_python_but_for_three_in_a_hundred(visitor: Visitor) -> None:
    assert equal(visitor, [*talks_in("held_out")[::12], odd()]) >= 0.97


@pytest.mark.long
def test_all_held_out_talks_differ_in_fewer_than_one_in_a_hundred(visitor: Visitor) -> None:
    assert equal(visitor, [*talks_in("held_out"), odd()]) >= 0.99


@pytest.mark.long
def test_so_do_more_than_ten_thousand_units(visitor: Visitor) -> None:
    assert equal(visitor, talks_in("conversations")) >= 0.99


def test_a_page_reads_closer_by_itself(visitor: Visitor) -> None:
    visitor.come_in_as("Dana Calder")
    page = read_the_sample(visitor)
    expect(page.locator("[data-status]")).to_have_text(
        re.compile(r"^Read: \d+ sentences, \d+ turns\.$")
    )


def test_where_the_worker_cannot_start_the_quick_labels_stay(visitor: Visitor) -> None:
    visitor.come_in_as("Dana Calder")
    visitor.page.route("**/mirror-runtime/worker.js", lambda route: route.abort())
    page = read_the_sample(visitor)
    expect(page.locator("[data-status]")).to_contain_text("these are the quick labels")

"""Both tiers in a browser, in a worker under the pages' own rules, say what they say in Python."""

import json
import re
from dataclasses import asdict
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.test_a_mirror import read_the_sample
from tests.browser.visitor import Visitor
from touchline.mirror.labelling import label
from training.mirror.labelled import HERE, conversation, said
from training.mirror.vectors import TARGET

pytestmark = pytest.mark.browser
SAID = json.loads(TARGET.read_text(encoding="ascii"))
READ = """async ({ address, talks }) => {
  const { Closer } = await import(address);
  const closer = new Closer();
  const read = [];
  for (const units of talks) read.push(await closer.label(units));
  return read;
}"""


def read_in_a_browser(visitor: Visitor, talks: list[Any]) -> list[list[dict[str, Any]]]:
    visitor.come_in_as("Dana Calder")
    page = visitor.page
    page.goto("/desk/mirror/")
    script = page.locator("script[src*='/desk/elements/']").first.get_attribute("src") or ""
    address = re.sub(r"desk/elements/.*", "desk/elements/closer.js", script)
    found: list[list[dict[str, Any]]] = page.evaluate(READ, {"address": address, "talks": talks})
    return found


def test_its_labels_are_nearly_all_those_of_python(visitor: Visitor) -> None:
    pairs = [
        (one["label"], other["both"][0])
        for read, said in zip(read_in_a_browser(visitor, SAID), SAID, strict=True)
        for one, other in zip(read, said, strict=True)
    ]
    assert sum(one == other for one, other in pairs) >= 0.97 * len(pairs)  # so few say no more


@pytest.mark.long
def test_of_more_than_ten_thousand_units_hardly_one_in_a_hundred_differs(
    visitor: Visitor,
) -> None:
    files = sorted(HERE.glob("conversations/*.jsonl")) + sorted(HERE.glob("held_out/*.jsonl"))
    talks = [said(conversation(file)) for file in files]

    there = read_in_a_browser(visitor, [[asdict(unit) for unit in talk] for talk in talks])

    pairs = [
        (one["label"], other.label)
        for read, talk in zip(there, talks, strict=True)
        for one, other in zip(read, label(talk), strict=True)
    ]
    assert len(pairs) > 10_000
    assert sum(one == other for one, other in pairs) >= 0.99 * len(pairs)


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

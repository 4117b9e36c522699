"""What tests of scales share: all of them, in both languages, and an organisation's own."""

from typing import Any

import pytest

from touchline.pulse.rules.scales import Scale, in_language, scales

EVERY = pytest.mark.parametrize("asked", scales(), ids=lambda one: one.key)
BOTH = pytest.mark.parametrize(
    "asked", [in_language(one, code) for one in scales() for code in ("en", "de")],
    ids=lambda one: f"{one.key}-{one.language}",
)  # fmt: skip

OWN: dict[str, Any] = {
    "key": "ours",
    "title": "Our handovers",
    "items": ["I know who takes over.", "I am told in time.", "Things get lost between us."],
    "labels": ["never", "rarely", "sometimes", "often", "always"],
}
TALK = {"opening": ["How is it?"], "deeper": ["What else?", "And then?"], "closing": ["What now?"]}


def own(**other: Any) -> dict[str, Any]:
    return OWN | other


def everything_said(one: Scale) -> list[str]:
    items = [item.text for item in one.items]
    return [one.title, *items, *one.labels, one.asks, one.direction, one.read_with_care,
            one.talk.how, *one.talk.questions]  # fmt: skip

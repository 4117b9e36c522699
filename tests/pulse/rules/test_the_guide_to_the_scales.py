"""The guide says of each scale what its file says."""

from tests.pulse.rules.asking import EVERY
from touchline.kit.home import CHECKOUT
from touchline.pulse.rules.scales import Scale, in_language

PAGE = CHECKOUT / "docs" / "guide" / "pulse-scales.md"


@EVERY
def test_the_guide_holds_all_of_its_items(asked: Scale) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert [item.text for item in asked.items if f"| {item.text} |" not in page] == []


@EVERY
def test_the_guide_says_what_it_follows_and_what_it_cannot_say(asked: Scale) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert [line for line in (asked.source, asked.read_with_care) if line not in page] == []


@EVERY
def test_the_guide_says_for_whom_it_is_easy_enough(asked: Scale) -> None:
    row = f"| {asked.title} | `{asked.key}` | {len(asked.items)} | {asked.minutes} |"
    german = in_language(asked, "de")
    page = PAGE.read_text(encoding="utf-8")
    assert f"{row} {asked.reading_age} | {german.reading_age} |" in page

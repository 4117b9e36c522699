"""The list of changes as the version page reads it."""

from touchline.kit.home import CHECKOUT
from touchline.office.rules.changelog import read_changelog
from touchline.office.rules.pieces import Piece, pieces

TEXT = """# Changelog

What changed for you.

## 0.3.0 (unreleased)

People.

- A line
  that goes on.
- `touchline upgrade` is **new**.

### Upgrade notes

- Run `touchline upgrade`.

## 0.2.0

- Numbers.
"""


def said(line: tuple[Piece, ...]) -> str:
    return "".join(piece.words for piece in line)


def test_releases_come_in_the_order_of_the_file() -> None:
    assert [one.version for one in read_changelog(TEXT)] == ["0.3.0", "0.2.0"]


def test_what_stands_behind_a_release_is_kept_without_its_brackets() -> None:
    assert read_changelog(TEXT)[0].rest == "unreleased"


def test_a_line_that_goes_on_is_one() -> None:
    assert said(read_changelog(TEXT)[0].changes[0]) == "A line that goes on."


def test_code_and_strong_words_are_told_apart() -> None:
    assert [one.kind for one in read_changelog(TEXT)[0].changes[1]] == [
        "code", "plain", "strong", "plain",
    ]  # fmt: skip


def test_a_mark_without_its_other_half_is_plain() -> None:
    assert [one.kind for one in pieces("a ** b and ` c")] == ["plain"]


def test_upgrade_notes_are_not_among_the_changes() -> None:
    entry = read_changelog(TEXT)[0]
    assert [said(line) for line in entry.notes] == ["Run touchline upgrade."]
    assert len(entry.changes) == 2


def test_a_release_without_notes_has_none() -> None:
    assert read_changelog(TEXT)[1].notes == ()


def test_no_text_is_no_release() -> None:
    assert read_changelog("") == ()


def test_the_changelog_of_this_repository_can_be_read() -> None:
    entries = read_changelog((CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8"))
    assert all(entry.changes for entry in entries)

"""The one folder of the server that a page may name folders in."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.numbers.inbox import folder_below, folders_below, stamp_of


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """`crm/` with a table, `photos/` without, and beside the inbox a secret."""
    made = tmp_path / "inbox"
    for folder in ("crm", "photos"):
        (made / folder).mkdir(parents=True)
    (made / "crm" / "people.csv").write_text("a\n", encoding="utf-8")
    (made / "photos" / "team.jpg").write_bytes(b"x")
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "people.csv").write_text("a\n", encoding="utf-8")
    return made


def test_folders_with_tables_in_them_are_named(inbox: Path) -> None:
    assert folders_below(inbox) == ("crm",)


def test_tables_that_lie_in_the_inbox_itself_are_a_folder_too(inbox: Path) -> None:
    (inbox / "people.csv").write_text("a\n", encoding="utf-8")
    assert folders_below(inbox) == (".", "crm")


def test_an_inbox_that_is_missing_has_no_folders(tmp_path: Path) -> None:
    assert folders_below(tmp_path / "nowhere") == ()


def test_a_link_out_of_the_inbox_is_not_offered(inbox: Path) -> None:
    (inbox / "way-out").symlink_to(inbox.parent / "secret")
    assert folders_below(inbox) == ("crm",)


def test_a_hidden_folder_is_not_offered(inbox: Path) -> None:
    (inbox / ".git").mkdir()
    (inbox / ".git" / "people.csv").write_text("a\n", encoding="utf-8")
    assert folders_below(inbox) == ("crm",)


def test_a_folder_of_the_inbox_is_found_by_its_name(inbox: Path) -> None:
    assert folder_below(inbox, "crm") == (inbox / "crm").resolve()


@pytest.mark.parametrize("name", ["..", "../secret", "crm/../../secret", "/", "/etc", "none", "\0"])
def test_nothing_else_is(inbox: Path, name: str) -> None:
    assert folder_below(inbox, name) is None


def test_a_link_that_leads_out_is_not_followed(inbox: Path) -> None:
    (inbox / "way-out").symlink_to(inbox.parent / "secret")
    assert folder_below(inbox, "way-out") is None


def test_a_file_is_no_folder(inbox: Path) -> None:
    assert folder_below(inbox, "crm/people.csv") is None


@given(name=st.text(max_size=60) | st.lists(st.sampled_from(["..", "crm", "/", "a"])).map("/".join))
def test_whatever_is_asked_for_the_answer_lies_in_the_inbox(
    tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    inbox = tmp_path_factory.getbasetemp() / "inbox"
    (inbox / "crm").mkdir(parents=True, exist_ok=True)
    found = folder_below(inbox, name)
    assert found is None or found.is_relative_to(inbox.resolve())


def test_files_that_stay_as_they_are_have_one_stamp(inbox: Path) -> None:
    assert stamp_of(inbox / "crm") == stamp_of(inbox / "crm")


def test_a_table_that_is_written_to_changes_the_stamp(inbox: Path) -> None:
    before = stamp_of(inbox / "crm")
    os.utime(inbox / "crm" / "people.csv", ns=(1, 1))
    assert stamp_of(inbox / "crm") != before


def test_a_new_table_changes_the_stamp(inbox: Path) -> None:
    before = stamp_of(inbox / "crm")
    (inbox / "crm" / "quotas.csv").write_text("", encoding="utf-8")
    assert stamp_of(inbox / "crm") != before


def test_what_is_no_table_changes_nothing(inbox: Path) -> None:
    before = stamp_of(inbox / "crm")
    (inbox / "crm" / "export.log").write_text("done", encoding="utf-8")
    assert stamp_of(inbox / "crm") == before

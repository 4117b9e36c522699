"""Filters become comparisons of what has an index, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scim2_models import InvalidFilterException

from touchline.scim.rules.filters import Both, Either, Is, groups_wanted, users_wanted


def quoted(value: str) -> str:
    import json

    return json.dumps(value)


@given(st.text(max_size=30))
def test_a_value_stays_the_value_whatever_it_holds(value: str) -> None:
    assert users_wanted(f"userName eq {quoted(value)}") == Is("user_name", value)


@given(st.text(max_size=40))
def test_any_words_are_read_or_refused(words: str) -> None:
    try:
        read: object = users_wanted(words)
    except InvalidFilterException:
        read = None
    assert read is None or isinstance(read, Is | Both | Either)


def test_and_binds_closer_than_or() -> None:
    a, b, c = Is("user_name", "a"), Is("external_id", "b"), Is("id", "c")
    said = users_wanted('userName eq "a" or externalId eq "b" and id eq "c"')
    assert said == Either((a, Both((b, c))))


def test_a_picked_address_is_the_address() -> None:
    said = users_wanted('emails[type eq "work" and value eq "a@b.example"]')
    assert said == Is("email", "a@b.example")


def test_groups_are_found_by_who_is_in_them() -> None:
    assert groups_wanted('members.value eq "k1"') == Is("member", "k1")


@pytest.mark.parametrize(
    "words", ['emails[type eq "work"]', 'emails[value eq "a" or value eq "b"]', 'members eq "k1"']
)
def test_what_users_do_not_have_an_index_for_is_refused(words: str) -> None:
    with pytest.raises(InvalidFilterException):
        users_wanted(words)

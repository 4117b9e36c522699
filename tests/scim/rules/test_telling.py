"""What someone is called, and where they get mail, from what a directory wrote."""

import pytest

from touchline.scim.rules.telling import email_of, name_of, shown

PARTS = {"givenName": "Mairi", "familyName": "Ross"}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ({"displayName": "Mairi Ross"}, "Mairi Ross"),
        ({"displayName": "Mairi R.", "name": PARTS}, "Mairi R."),
        ({"displayName": "Ross, Mairi", "name": PARTS}, "Mairi Ross"),
        ({"displayName": "Ross, Mairi"}, "Ross, Mairi"),
        ({"name": PARTS}, "Mairi Ross"),
        ({"name": {"formatted": "Dr Mairi Ross", "familyName": "Ross"}}, "Dr Mairi Ross"),
        ({"name": {"familyName": "Ross"}}, "Ross"),
        ({"displayName": "  Mairi \n Ross "}, "Mairi Ross"),
        ({}, ""),
        ({"displayName": "", "name": {}}, ""),
    ],
)
def test_people_are_called_as_people_say_it(said: dict[str, object], name: str) -> None:
    assert name_of(said) == name


@pytest.mark.parametrize(
    ("emails", "email"),
    [
        ([{"value": "A@x.example"}], "a@x.example"),
        ([{"value": "h@x.example", "type": "home"}, {"value": "w@x.example", "type": "Work"}],
         "w@x.example"),
        ([{"value": "w@x.example", "type": "work"}, {"value": "p@x.example", "primary": True}],
         "p@x.example"),
        ([], "name@x.example"),
        ([{"type": "work"}], "name@x.example"),
    ],
)  # fmt: skip
def test_of_several_addresses_one_counts(emails: list[object], email: str) -> None:
    assert email_of({"emails": emails}, user_name="Name@x.example") == email


def test_a_name_that_is_no_address_gives_none() -> None:
    assert email_of({}, user_name="mairi") == ""


def test_what_was_written_is_shown_while_it_is_true() -> None:
    said = {"displayName": "Ross, Mairi", "name": PARTS}
    assert shown(said, user_name="m@x.example", name="Mairi Ross", email="m@x.example") == said


def test_what_was_never_said_is_not_made_up() -> None:
    assert shown({}, user_name="m@x.example", name="Mairi Ross", email="m@x.example") == {}

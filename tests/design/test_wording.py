"""Forms speak as the pages do."""

from django import forms

from touchline.design.wording import PlainWords


class _Asked(PlainWords, forms.Form):
    name = forms.CharField(max_length=5)
    why = forms.CharField(error_messages={"required": "Say why, in a sentence."})
    many = forms.IntegerField(min_value=1)
    day = forms.DateField()


def _errors(**sent: str) -> dict[str, list[str]]:
    return {name: [str(one) for one in errors] for name, errors in _Asked(sent).errors.items()}


def test_what_is_missing_is_asked_for() -> None:
    assert _errors()["name"] == ["Please fill this in."]


def test_a_field_keeps_its_own_message() -> None:
    assert _errors()["why"] == ["Say why, in a sentence."]


def test_what_is_no_number_is_said_plainly() -> None:
    assert _errors(many="lots")["many"] == ["Please write a whole number."]


def test_a_limit_is_said_with_its_number() -> None:
    assert _errors(many="0")["many"] == ["Please write 1 or more."]


def test_what_is_too_long_is_said_with_both_lengths() -> None:
    assert _errors(name="Wolfeschlegel")["name"] == ["Please keep it to 5 letters; there are 13."]


def test_a_day_that_is_none_says_how_to_write_it() -> None:
    assert _errors(day="31 February")["day"] == [
        "This is not a day we know. Write it like 2026-03-31."
    ]

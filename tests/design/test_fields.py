"""Fields: each part is tied to its control, and each error leads to its field."""

from django import forms

from touchline.design.book.forms import fresh, refused
from touchline.design.fields import errors_of, keeps_words, show_field


def test_help_and_who_sees_it_describe_the_control() -> None:
    shown = show_field(fresh()["challenge"], seen_by="You and Dana")
    described = 'aria-describedby="fresh_challenge_help fresh_challenge_seen"'
    assert described in shown.control


def test_a_field_without_help_describes_nothing() -> None:
    assert "aria-describedby" not in show_field(fresh()["account"]).control


def test_an_error_marks_its_control() -> None:
    assert 'aria-invalid="true"' in show_field(refused()["account"]).control


def test_a_set_of_choices_is_drawn_as_a_group() -> None:
    assert show_field(fresh()["help"]).shape == "set"


def test_a_single_tick_stands_before_its_words() -> None:
    assert show_field(fresh()["review"]).shape == "tick"


def test_an_error_names_its_field_and_leads_there() -> None:
    wrong = errors_of(refused())[1]
    assert (wrong.message, wrong.anchor) == ("Account: Please fill this in.", "refused_account")


def test_an_error_of_a_set_leads_to_its_group() -> None:
    anchors = [wrong.anchor for wrong in errors_of(refused())]
    assert "refused_help_group" in anchors


def test_an_error_of_the_whole_form_comes_first() -> None:
    form = refused()
    form.add_error(None, "The quarter has ended.")
    assert errors_of(form)[0].message == "The quarter has ended."


def test_a_form_in_order_has_nothing_in_the_way() -> None:
    assert errors_of(fresh()) == ()


class Secret(forms.Form):
    """A password, and nothing else."""

    password = forms.CharField(widget=forms.PasswordInput)


def test_a_password_is_not_said_to_be_kept() -> None:
    assert not keeps_words(Secret({}))


def test_other_words_are() -> None:
    assert keeps_words(refused())

"""The "seen by" line at a field: from the contract, with the name of the manager put in."""

import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path

import pytest
from django import forms
from django.template import Context, Template

import touchline
from tests.cast import LONG_AGO, TODAY, Cast
from touchline.people.models import Person
from touchline.wall import records
from touchline.wall.lines import AddressField, SeenForm, WordsField, seen_line
from touchline.wall.records import record

PACKAGE = Path(touchline.__file__).parent
NO_FORMS_HERE = ("settings", "migrations", "__main__", "wsgi", "develop")


class WordsForm(SeenForm):
    words = WordsField(record="own_numbers", rows=3)
    email = AddressField(record="directory")
    day = forms.DateField()


def line(person: Person | None, *, day: date = TODAY, reader: Person | None = None) -> str:
    return seen_line("own_numbers", person=person, day=day, reader=reader)


def test_to_oneself_a_line_says_you_and_ones_manager_by_name(cast: Cast) -> None:
    assert line(cast.mairi).startswith("You and Dana;")


def test_to_the_manager_the_same_line_says_the_name_and_you(cast: Cast) -> None:
    assert line(cast.mairi, reader=cast.dana).startswith("Mairi and you;")


def test_a_line_names_the_manager_of_its_day(cast: Cast) -> None:
    assert "your manager" in line(cast.mairi, day=LONG_AGO - timedelta(days=1))


def test_without_a_manager_a_line_says_your_manager(cast: Cast) -> None:
    assert line(cast.tomasz).startswith("You and your manager;")


def test_a_line_for_nobody_in_particular_names_nobody() -> None:
    assert line(None).startswith("You and your manager;")


def test_a_line_names_the_team() -> None:
    said = seen_line("figure_questions", person=None, day=TODAY, team="Leith")
    assert "the scoreboard of Leith" in said


def test_a_line_without_a_team_leaves_no_gap() -> None:
    assert "the scoreboard of the team" in seen_line("figure_questions", person=None, day=TODAY)


def test_no_line_shows_a_gap(cast: Cast) -> None:
    kept = [row.key for row in records.RECORDS if row.line]
    shown = [seen_line(key, person=cast.mairi, day=TODAY) for key in kept]
    assert not [line for line in shown if "{" in line]


def test_a_record_the_contract_does_not_have_is_an_error() -> None:
    with pytest.raises(KeyError):
        seen_line("gossip", person=None, day=TODAY)


def test_a_record_without_a_line_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    silent = replace(record("directory"), key="silent", line="")
    monkeypatch.setattr(records, "RECORDS", (silent,))
    with pytest.raises(ValueError, match=r"wall/records\.py"):
        seen_line("silent", person=None, day=TODAY)


def test_each_field_of_words_has_its_line(cast: Cast) -> None:
    form = WordsForm(person=cast.mairi, day=TODAY)
    assert [bool(field.seen_by) for field in form.fields_of_words()] == [True, True]


def test_two_people_at_the_same_form_read_each_their_own_line(cast: Cast) -> None:
    first = WordsForm(person=cast.mairi, day=TODAY)
    WordsForm(person=cast.femke, day=TODAY)
    (words, _) = first.fields_of_words()
    assert "Dana" in words.seen_by


def test_the_line_stands_at_the_field(cast: Cast) -> None:
    form = WordsForm(person=cast.mairi, day=TODAY)
    html = Template("{% seen_field form.words %}").render(Context({"form": form}))
    assert seen_line("own_numbers", person=cast.mairi, day=TODAY) in html


def test_the_line_is_read_out_with_the_field(cast: Cast) -> None:
    form = WordsForm(person=cast.mairi, day=TODAY)
    html = Template("{% seen_field form.words %}").render(Context({"form": form}))
    assert ('id="id_words_seen"' in html, "id_words_seen" in html.split("aria-describedby")[1]) == (
        True, True,
    )  # fmt: skip


def test_a_field_that_takes_no_words_has_no_line(cast: Cast) -> None:
    form = WordsForm(person=cast.mairi, day=TODAY)
    html = Template("{% seen_field form.day %}").render(Context({"form": form}))
    assert "seen-by" not in html


def our_forms() -> list[type[forms.Form]]:
    """Every form of the package, but the pattern book's, which is sent nowhere."""
    for module in pkgutil.walk_packages([str(PACKAGE)], "touchline."):
        if not any(part in module.name for part in NO_FORMS_HERE):
            import_module(module.name)
    return [
        form
        for form in _below(forms.Form)
        if form.__module__.startswith("touchline.") and ".book." not in form.__module__
    ]


def _below(form: type[forms.Form]) -> Iterator[type[forms.Form]]:
    for one in form.__subclasses__():
        yield one
        yield from _below(one)


# What proves who one is: nobody reads it. The name of a passkey is the library's field, and its
# help says who reads it.
PROOFS = {
    "SecondFactorForm.code",
    "CodeAgainForm.code",
    "FirstCodeForm.code",
    "NewPasskeyForm.credential",
    "NewPasskeyForm.name",
    "AddressForm.email",
    *("ChannelForm.address", "WebhookForm.address"),  # sealed as they come
}


def takes_words(field: forms.Field) -> bool:
    typed = not isinstance(field.widget, forms.PasswordInput | forms.HiddenInput | forms.Select)
    return isinstance(field, forms.CharField) and typed


def words_of_ours() -> list[tuple[str, type[forms.Form], forms.Field]]:
    return [
        (f"{form.__name__}.{name}", form, field)
        for form in our_forms()
        for name, field in form.base_fields.items()
        if takes_words(field) and f"{form.__name__}.{name}" not in PROOFS
    ]


def test_every_field_that_takes_words_belongs_to_a_record() -> None:
    strays = [
        name
        for name, _, field in words_of_ours()
        if not isinstance(field, WordsField | AddressField)
    ]
    assert not strays, f"Use WordsField or AddressField, so that the page says who reads: {strays}"


def records_of_ours() -> set[str]:
    fields = [field for _, _, field in words_of_ours()]
    return {field.record for field in fields if isinstance(field, WordsField | AddressField)}


def test_every_such_record_is_in_the_contract_with_a_line() -> None:
    assert not [key for key in records_of_ours() if not record(key).line]


def test_every_such_record_is_of_a_part_that_is_built() -> None:
    assert not [key for key in records_of_ours() if not record(key).built]


def test_every_form_with_words_puts_the_lines_in() -> None:
    assert not [name for name, form, _ in words_of_ours() if not issubclass(form, SeenForm)]


def test_the_walk_finds_forms_of_every_room() -> None:
    rooms = {form.__module__.split(".")[1] for form in our_forms()}
    assert {"floor", "office", "site"} <= rooms


OWN_WORDS = ('class="seen-by', "design/seen_by.html", 'seen_by="', "seen_by='", "seen_by _(")


def test_no_template_writes_its_own_line() -> None:
    templates = [path for path in PACKAGE.rglob("*.html") if "design" not in path.parts]
    assert not [
        path.relative_to(PACKAGE)
        for path in templates
        if any(words in path.read_text(encoding="utf-8") for words in OWN_WORDS)
    ]

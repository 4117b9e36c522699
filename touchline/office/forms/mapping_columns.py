"""Pointing at columns: for one table its file, and for each field a column of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from touchline.design.wording import PlainWords, speak_plainly
from touchline.numbers import FileLook
from touchline.numbers.mapping.drafting import Draft, missing, needed
from touchline.office.forms.mapping_names import TABLES, cut, field_label
from touchline.office.forms.plain_select import PlainSelect
from touchline.office.rules.pointing import DEALS, PEOPLE, Pointing, fields_of, file_of

SAMPLES = 3


@dataclass(frozen=True)
class ColumnRow:
    """A field on the page: its control, the chosen column, what stands in it, how sure it is."""

    bound: BoundField
    chosen: str
    samples: tuple[str, ...]
    guessed: bool
    needed: bool


class TableForm(PlainWords, forms.Form):
    """One table. A column is chosen by its place, since its name may hold anything.

    `shown` is the file whose columns the page offered: if another one was chosen meanwhile, what
    was pointed at means nothing.
    """

    file = forms.ChoiceField(
        required=False, label=_lazy("File"), widget=forms.Select(attrs={"class": "select"})
    )
    shown = forms.ChoiceField(required=False, widget=forms.HiddenInput)
    managers_too = forms.BooleanField(
        required=False, label=_lazy("Managers who are not in the list become people too")
    )

    def __init__(
        self, *args: Any, table: str, pointing: Pointing, files: Sequence[FileLook], **more: Any
    ) -> None:
        super().__init__(*args, prefix=table, **more)
        self.table, self.pointing = table, pointing
        readable = [one for one in files if one.columns]
        self.look = self._look(readable)
        names = [(one.name, cut(one.name)) for one in readable]
        told = pointing.draft.tables.get(table)
        self._offer("file", [("", self._without()), *names], told.file if told else "")
        self._offer("shown", [("", ""), *names], self.look.name if self.look else "")
        self.fields["managers_too"].initial = pointing.draft.managers_too
        if table != PEOPLE:
            del self.fields["managers_too"]
        for field in self._fields():
            self.fields[field] = self._column(field, told.columns.get(field, "") if told else "")

    @property
    def title(self) -> str:
        return str(TABLES[self.table][0])

    @property
    def about(self) -> str:
        return str(TABLES[self.table][1])

    @property
    def needed(self) -> bool:
        return self.table in (DEALS, PEOPLE)

    @property
    def begun(self) -> bool:
        return self.look is not None

    def rows(self) -> Iterator[ColumnRow]:
        """Every field with what stands in its column."""
        for field in self._fields():
            bound = self[field]
            column = self._name(bound.value())
            yield ColumnRow(
                bound=bound,
                chosen=column,
                samples=self._samples(column),
                guessed=bool(column) and (self.table, field) in self.pointing.guessed,
                needed=field in self._needed,
            )

    def another_file(self) -> bool:
        """Whether another file was chosen than the one whose columns were on the page."""
        chosen = self.cleaned_data.get("file", "")
        if self.table == PEOPLE and not chosen:
            chosen = file_of(self.pointing.draft, DEALS)
        return bool(chosen != self.cleaned_data.get("shown", ""))

    def columns(self) -> dict[str, str]:
        """Field → the name of its column, for those that have one."""
        said = {field: self._name(self.cleaned_data.get(field)) for field in self._fields()}
        return {field: column for field, column in said.items() if column}

    def complain(self, draft: Draft) -> bool:
        """Say at each field what it lacks; whether any does."""
        lacking = [field for table, field in missing(draft) if table == self.table]
        for field in lacking:
            at = "stage" if field == "outcome" else field
            self.add_error(at if at in self.fields else "file", self._lack(field))
        return bool(lacking)

    def too_many(self, field: str, *, most: int) -> None:
        """The column of a field holds more different texts than anyone could give a meaning."""
        self.add_error(
            field,
            _("This column holds more than %(most)s different texts. Point at another one.")
            % {"most": most},
        )

    def _look(self, readable: Sequence[FileLook]) -> FileLook | None:
        """The file whose columns are offered: the one that the page showed, else the draft's."""
        sent = self.data.get(self.add_prefix("shown"), "") if self.is_bound else ""
        name = sent or file_of(self.pointing.draft, self.table)
        return next((one for one in readable if one.name == name), None)

    def _offer(self, name: str, choices: list[tuple[str, str]], chosen: str) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices, field.initial = choices, chosen

    def _fields(self) -> tuple[str, ...]:
        if self.look is None:
            return ()
        own = self.table != PEOPLE or not self.pointing.draft.people_from_deals
        return tuple(one for one in fields_of(self.table) if own or one != "person_key")

    @property
    def _needed(self) -> tuple[str, ...]:
        """Made of the owners of deals, people need nothing; the stage is asked for the outcome."""
        if self.table == PEOPLE and self.pointing.draft.people_from_deals:
            return ()
        told_by = {"outcome": "stage"}
        return tuple(told_by.get(field, field) for field in needed(self.table))

    def _column(self, field: str, chosen: str) -> forms.ChoiceField:
        columns = self.look.columns if self.look else ()
        control = forms.ChoiceField(
            required=False, label=field_label(self.table, field),
            choices=[("", "–"), *self._choices()],
            widget=PlainSelect(attrs={"class": "select"}),
        )  # fmt: skip
        speak_plainly(control)
        control.initial = str(columns.index(chosen)) if chosen in columns else ""
        return control

    def _choices(self) -> list[tuple[str, str]]:
        """Each column with what stands in its first row; of two that share a name the first."""
        assert self.look is not None  # noqa: S101 - there are no fields without a file
        first = self.look.rows[0] if self.look.rows else ("",) * len(self.look.columns)
        known: dict[str, tuple[str, str]] = {}
        for place, (name, cell) in enumerate(zip(self.look.columns, first, strict=True)):
            if name:
                label = f"{cut(name)} · {cut(cell, 20)}" if cell else cut(name)
                known.setdefault(name.casefold(), (str(place), label))
        return list(known.values())

    def _name(self, place: object) -> str:
        columns = dict(enumerate(self.look.columns)) if self.look else {}
        return columns.get(int(str(place)), "") if str(place or "").isdecimal() else ""

    def _samples(self, column: str) -> tuple[str, ...]:
        cells = self.look.samples(column) if self.look and column else ()
        return tuple(cut(cell, 28) for cell in dict.fromkeys(cells) if cell)[:SAMPLES]

    def _without(self) -> str:
        if self.table == PEOPLE:
            return _("no file: make them of the owners of deals")
        return _("choose a file") if self.table == DEALS else _("none of these files")

    def _lack(self, field: str) -> str:
        if not self.begun:
            return _("Choose the file that holds them.")
        if field == "outcome":
            return _("Point at the stage, or at a column that says open, won or lost.")
        return _("Touchline needs this: point at its column.")

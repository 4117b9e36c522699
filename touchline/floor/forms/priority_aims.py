"""How one will know: a result measure, and up to three activities with a target for each week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from touchline.floor.rules.plan_target import NotATarget, read_target, written_target
from touchline.floor.rules.plan_words import MOST, Aim, PrioritySaid

RESULT = "result"
ACTIVITIES = tuple(f"activity_{place}" for place in range(1, MOST + 1))


class Offered(Protocol):
    """What the form needs to know of a measure that can be chosen."""

    @property
    def key(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def weekly(self) -> bool: ...
    @property
    def at_most(self) -> bool: ...


class Either(forms.Field):
    """A field of a pair: the help above says that a pair may be left out, not each label."""

    either = True


class MeasureField(Either, forms.ChoiceField):
    """Which measure."""


class TargetField(Either):
    """How much of it, as people write it; it is read once the unit of its measure is known."""

    def to_python(self, value: object) -> str:
        return str(value or "").strip()


def _measure(label: Any, *, required: bool = False) -> MeasureField:
    return MeasureField(label=label, required=required)


def _target(label: Any, *, required: bool = False) -> TargetField:
    return TargetField(label=label, required=required)


class AimFields(forms.Form):
    """The fields of four measures; a measure and its target come together or not at all."""

    result_measure = _measure(gettext_lazy("Result"), required=True)
    result_target = _target(gettext_lazy("Target"), required=True)
    activity_1_measure = _measure(gettext_lazy("Activity"))
    activity_1_target = _target(gettext_lazy("Each week"))
    activity_2_measure = _measure(gettext_lazy("Activity"))
    activity_2_target = _target(gettext_lazy("Each week"))
    activity_3_measure = _measure(gettext_lazy("Activity"))
    activity_3_target = _target(gettext_lazy("Each week"))

    def offer(self, measures: Sequence[Offered]) -> None:
        """The measures that can be chosen; those for a week alone for what is done each week."""
        self.offered = {one.key: one for one in measures}
        weekly = [one for one in measures if one.weekly]
        for name in (RESULT, *ACTIVITIES):
            field = self.fields[f"{name}_measure"]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
            fitting = measures if name == RESULT else weekly
            field.choices = [("", _("Choose")), *((one.key, _told(one)) for one in fitting)]

    @property
    def activities(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Each activity measure beside its target."""
        return [(self[f"{name}_measure"], self[f"{name}_target"]) for name in ACTIVITIES]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        self.read: dict[str, Aim] = {}
        for name in (RESULT, *ACTIVITIES):
            self._read(name, said.get(f"{name}_measure", ""), said.get(f"{name}_target", ""))
        chosen: list[str] = []
        for name in ACTIVITIES:
            aim = self.read.get(name)
            if aim and aim.measure in chosen:
                self.add_error(f"{name}_measure", _("This measure stands above already."))
            chosen += [aim.measure] if aim else []
        return said

    def aims(self) -> tuple[Aim | None, tuple[Aim, ...]]:
        """The result and the activities, once the form is valid."""
        return self.read.get(RESULT), tuple(
            self.read[one] for one in ACTIVITIES if one in self.read
        )

    def _read(self, name: str, measure: str, typed: str) -> None:
        if typed and not measure and f"{name}_measure" not in self.errors:
            self.add_error(f"{name}_measure", _("Choose what this is the target of."))
        if measure and not typed and f"{name}_target" not in self.errors:
            self.add_error(f"{name}_target", _("Say how much."))
        if not measure or not typed:
            return
        unit = self.offered[measure].unit
        try:
            self.read[name] = Aim(measure, read_target(typed, unit))
        except NotATarget:
            self.add_error(f"{name}_target", _what_to_write(unit))


def initial_aims(said: PrioritySaid, known: Mapping[str, Offered]) -> dict[str, str]:
    """Measures and targets as they stand in the fields; a measure that is gone is left open."""
    named = [(RESULT, said.result), *zip(ACTIVITIES, said.activities, strict=False)]
    first: dict[str, str] = {}
    for name, aim in named:
        if aim is not None and aim.measure in known:
            first[f"{name}_measure"] = aim.measure
            first[f"{name}_target"] = written_target(aim.target, known[aim.measure].unit)
    return first


def _told(one: Offered) -> str:
    """`Win rate, in percent`; where less is better, that the target is the most it should be."""
    unit = _("in percent") if one.unit == "share" else _("in days") if one.unit == "days" else ""
    said = f"{one.label}, {unit}" if unit else one.label
    return _("%(measure)s (at most)") % {"measure": said} if one.at_most else said


def _what_to_write(unit: str) -> str:
    if unit == "share":
        return _("Write a percentage from 0 to 100, such as 65.")
    if unit == "money":
        return _("Write an amount without the currency, such as 250,000 or 250k.")
    return _("Write a number, such as 12.")

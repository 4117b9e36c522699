"""What holds for a team, part by part, and from which day on."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from touchline.design.wording import PlainWords
from touchline.wall.parts import Says, Switches, to_switch


class PartsForm(PlainWords, forms.Form):
    """A choice for each part that can be switched; `team` None is everyone, who has nobody above.

    `handed` is what would hold if nothing were said for this team.
    """

    since = forms.DateField(
        label=_("From"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(
        self, *args: Any, team: int | None, switches: Switches, day: date, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.day = day
        self.fields["since"].initial = day
        handed = frozenset() if team is None else switches.above(team).of_team(team)
        for part in to_switch():
            said = switches.said_for(team, part.key)
            if team is None and said is Says.AS_ABOVE:
                said = Says.OFF
            self.fields[part.key] = forms.ChoiceField(
                label=str(part.label), help_text=str(part.what), initial=said.value,
                choices=_choices(on_above=part.key in handed, everyone=team is None),
            )  # fmt: skip
        self.order_fields([*(part.key for part in to_switch()), "since"])

    def clean_since(self) -> date:
        """A switch works from today on: what people could open yesterday stays as it was."""
        since: date = self.cleaned_data["since"]
        if since < self.day:
            raise ValidationError(_("That day has passed. Choose today or a later one."))
        return since

    def said(self) -> dict[str, Says]:
        """Part → what was chosen, for those where it is not what holds already."""
        return {
            part.key: Says(self.cleaned_data[part.key])
            for part in to_switch()
            if self.cleaned_data[part.key] != self.fields[part.key].initial
        }


def _choices(*, on_above: bool, everyone: bool) -> list[tuple[str, Any]]:
    plain: list[tuple[str, Any]] = [(Says.ON.value, _("On")), (Says.OFF.value, _("Off"))]
    if everyone:
        return plain
    as_above = _("As above it: on") if on_above else _("As above it: off")
    return [(Says.AS_ABOVE.value, as_above), *plain]

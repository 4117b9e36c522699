"""What a group gives, as an administrator says it."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from touchline.design.wording import PlainWords
from touchline.people.models import Team
from touchline.people.seats import IN_TEAM_TREE, SeatKind
from touchline.scim.models import Gift


class GiftForm(PlainWords, forms.Form):
    """A seat, a team, both, or nothing."""

    kind = forms.ChoiceField(
        choices=[("", _("No seat")), *SeatKind.choices], required=False, label=_("Seat")
    )
    team = forms.ModelChoiceField(
        Team.objects.none(), to_field_name="key", required=False, label=_("Team"),
        empty_label=_("No team"),
    )  # fmt: skip

    def __init__(self, *args: Any, gift: Gift | None, day: date, **options: Any) -> None:
        super().__init__(*args, **options)
        team = self.fields["team"]
        assert isinstance(team, forms.ModelChoiceField)  # noqa: S101 - declared above
        team.queryset = Team.objects.standing(on=day).order_by("name")
        if gift is not None:
            self.fields["kind"].initial, team.initial = gift.kind, gift.team

    def clean(self) -> dict[str, Any]:
        """A seat that belongs to no team is held in none, whatever was chosen beside it."""
        cleaned = super().clean() or {}
        if cleaned.get("kind") and cleaned["kind"] not in IN_TEAM_TREE:
            cleaned["team"] = None
        return cleaned

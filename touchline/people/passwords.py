"""Words that whoever guesses a password here would try first."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from touchline.people.models import Organisation, Person

SHORTEST = 4
"""Letters of a word that counts: shorter ones are in half of all sentences."""


class NamesOfThisPlace:
    """Refuses a password that is little more than the product's or the organisation's name."""

    LEFT = 8
    """Characters that must be left when the name is taken away."""

    def validate(self, password: str, user: Person | None = None) -> None:
        """Raises ValidationError, which says what to do."""
        rest = password.casefold()
        for word in sorted(self._words(user), key=len, reverse=True):
            rest = rest.replace(word, "")
        if rest != password.casefold() and len(rest) < self.LEFT:
            raise ValidationError(
                _("That is hardly more than a name everybody here knows. Add words of your own."),
                code="password_of_this_place",
            )

    def get_help_text(self) -> str:
        return _("Not the name of Touchline or of your organisation alone.")

    @staticmethod
    def _words(user: Person | None) -> set[str]:
        # Before the first administrator there is no organisation, and perhaps no database.
        name = Organisation.the().name if user is not None and user.pk else ""
        said = f"touchline {name}".casefold()
        return {word for word in re.split(r"[\s,.&-]+", said) if len(word) >= SHORTEST}

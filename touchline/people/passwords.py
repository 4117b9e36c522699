"""Words that whoever guesses a password here would try first."""

import re
from typing import Final

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from touchline.people.models import Organisation, Person

SHORTEST = 4
"""Letters of a word that counts: shorter ones are in half of all sentences."""
LONGEST: Final = 24
"""Signs of the longest part that is looked for."""
ROWS: Final = (
    "abcdefghijklmnopqrstuvwxyz", "012345678901234567890", "qwertyuiop", "qwertzuiop",
    "azertyuiop", "asdfghjkl", "qsdfghjklm", "zxcvbnm", "yxcvbnm", "wxcvbn", "!@#$%^&*()",
    "!\"§$%&/()=", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "1q2w3e4r5t6y7u8i9o0p",
)  # fmt: skip
"""Alphabet, figures, and the rows and slopes of keyboards."""


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


class WhatIsTriedFirst(CommonPasswordValidator):
    """Refuses what stands on Django's list of common passwords, and what is made of it by rote.

    Few on that list have twelve characters, and who must have twelve adds figures to a word, walks
    along the keys, or says the same again. So a password is taken apart into words of the list,
    rows and years, at the least cost: what is left has to be worth `LEAST`.
    """

    LEAST = 6
    """A word of the list counts 2; a row, a year or any other sign 1. Four words are 8."""
    SHORTEST_PIECE = 12
    """A piece as long as a password may be said twice."""

    def validate(self, password: str, user: Person | None = None) -> None:
        """Raises ValidationError, which says what to do."""
        super().validate(password, user)
        plain = password.casefold()
        if self._says_one_piece_again(plain) or self._worth(plain) < self.LEAST:
            raise ValidationError(
                _(
                    "That is among the first that are tried: a common word with figures, a row of"
                    " keys, or the same again. Put four words together that nobody else would."
                ),
                code="password_too_simple",
            )

    def get_help_text(self) -> str:
        return _("No common word with figures, no row of keys, nothing said twice.")

    def _says_one_piece_again(self, plain: str) -> bool:
        long = len(plain)
        sizes = range(1, min(self.SHORTEST_PIECE, long // 2 + 1))
        return any(plain == (plain[:size] * long)[:long] for size in sizes)

    def _worth(self, plain: str) -> int:
        """The least that the parts of a password cost together, whichever way it is cut."""
        least = [0]
        for end in range(1, len(plain) + 1):
            least.append(
                min(
                    least[start] + self._cost(plain[start:end])
                    for start in range(max(0, end - LONGEST), end)
                    if end - start == 1 or self._cost(plain[start:end])
                )
            )
        return least[-1]

    def _cost(self, part: str) -> int:
        """What one part costs; 0 if it is no part that somebody would think of as one."""
        if len(part) == 1 or is_row(part) or re.fullmatch(r"(19|20)[0-9]{2}", part):
            return 1
        return 2 if len(part) >= SHORTEST and part in self.passwords else 0


def is_row(part: str) -> bool:
    """Whether three signs or more are one sign again and again, or follow each other in a row."""
    if len(part) < 3:
        return False
    return len(set(part)) == 1 or any(part in row or part[::-1] in row for row in ROWS)

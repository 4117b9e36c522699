"""Who must have a second factor, and what somebody without one may still open."""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import Any, Final


class Wanted(StrEnum):
    """Of whom the organisation wants a second factor."""

    NOBODY = "nobody"
    ADMINISTRATORS = "administrators"
    EVERYONE = "everyone"


# Setting one up, proving again who one is, and leaving: nothing else is open until there is one.
OPEN_WITHOUT: Final = frozenset(
    {
        "sign-out", "theme", "security", "passkey-add", "mfa_activate_totp",
        "mfa_view_recovery_codes", "recovery-codes-file", "account_reauthenticate",
        "mfa_reauthenticate", "mfa_reauthenticate_webauthn",
    }
)  # fmt: skip


def is_wanted(wanted: str, *, seats: Collection[str]) -> bool:
    """Whether a second factor is wanted of who holds these kinds of seat."""
    if wanted == Wanted.ADMINISTRATORS:
        return "admin" in seats
    return wanted == Wanted.EVERYONE


def proved_twice(steps: Iterable[Mapping[str, Any]]) -> bool:
    """Whether the steps of signing in hold more than a password.

    Single sign-on counts: what the company asks for there is the company's to decide.
    """
    return any(step.get("method") in {"mfa", "socialaccount"} for step in steps)

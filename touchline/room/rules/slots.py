"""Which ways to unlock are enough: nobody is to lose a room with a telephone."""

from collections.abc import Iterable
from typing import Final

PASSKEY: Final = "passkey"
PASSPHRASE: Final = "passphrase"  # noqa: S105 - the name of a kind
RECOVERY: Final = "recovery"


def enough(kinds: Iterable[str]) -> bool:
    """At least two, a recovery key among them: so a passkey is never the only one."""
    told = list(kinds)
    return len(told) >= 2 and RECOVERY in told

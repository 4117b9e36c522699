"""Seals the seeds of codes with the server's own secret."""

from collections.abc import Sequence

from touchline.kit import sealing

PURPOSE = b"touchline sign_in factors 1"


def seal(text: str, *, secrets: Sequence[str]) -> str:
    """The text under the first secret."""
    return sealing.seal(text, purpose=PURPOSE, secrets=secrets)


def unseal(sealed: str, *, secrets: Sequence[str]) -> str:
    """The text again; raises `cryptography.fernet.InvalidToken` if none of the secrets fits."""
    return sealing.unseal(sealed, purpose=PURPOSE, secrets=secrets)

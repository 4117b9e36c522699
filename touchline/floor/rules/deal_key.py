"""How a deal is named: by the CRM’s key, or by ours if somebody named it here; and in an address.

A key of the CRM may hold any character, so an address has it in base64url.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode

KIND = "deal"
"""The kind of a `Reference` to a deal."""
BY_HAND = "hand."


def by_hand(key: str) -> str:
    """The name of a deal that was named by hand, from the key of its record."""
    return BY_HAND + key


def record_of(deal_key: str) -> str:
    """The key of its record; empty for a deal of the CRM."""
    return deal_key.removeprefix(BY_HAND) if deal_key.startswith(BY_HAND) else ""


def in_address(deal_key: str) -> str:
    """The key as a part of an address: letters, digits, `-` and `_`."""
    return urlsafe_b64encode(deal_key.encode()).decode().rstrip("=")


def from_address(said: str) -> str:
    """The key that `in_address` wrote; empty for anything it would not have written."""
    try:
        key = urlsafe_b64decode(said + "=" * (-len(said) % 4)).decode()
    except ValueError:
        return ""
    return key if in_address(key) == said else ""

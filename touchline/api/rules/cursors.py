"""Where a list goes on: the place of the last row that was read, as a word without meaning."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode


class NotACursor(ValueError):
    """These words were not given by an answer of ours."""


def written(moment: str, key: str) -> str:
    """The place of a row in a list that is ordered by a moment (or day) and then by key."""
    said = json.dumps([moment, key], ensure_ascii=True, separators=(",", ":"))
    return urlsafe_b64encode(said.encode()).decode().rstrip("=")


def read(words: str) -> tuple[str, str]:
    """The moment and the key. Raises NotACursor."""
    try:
        padded = words.encode("ascii") + b"=" * (-len(words) % 4)
        said = json.loads(urlsafe_b64decode(padded))
    except (ValueError, RecursionError):
        raise NotACursor from None
    if not (isinstance(said, list) and len(said) == 2 and all(isinstance(x, str) for x in said)):
        raise NotACursor
    if any("\0" in one for one in said):
        raise NotACursor
    return said[0], said[1]

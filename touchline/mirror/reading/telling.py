"""Sentences for people, by key: their English lies once, in `web/messages/en.json`."""

from __future__ import annotations

import json
from functools import cache
from typing import Final

from touchline.mirror.characters import WEB

MESSAGES: Final = WEB / "messages" / "en.json"


@cache
def messages() -> dict[str, str]:
    """Key → English sentence, with `{name}` where a value belongs."""
    read: dict[str, str] = json.loads(MESSAGES.read_text(encoding="utf-8"))
    return read


class Told(str):
    """A sentence in English, as it stands; `message` and `values` are for who translates it."""

    __slots__ = ("key", "values")
    key: str
    values: dict[str, str]

    def __new__(cls, key: str, **values: object) -> Told:
        said = {name: str(value) for name, value in values.items()}
        told = super().__new__(cls, filled(messages()[key], said))
        told.key = key
        told.values = said
        return told

    @property
    def message(self) -> str:
        """The English sentence before its values are filled in."""
        return messages()[self.key]


def filled(message: str, values: dict[str, str]) -> str:
    """`It names {names}.` with its values; what a value holds is not filled in again."""
    parts = message.split("{")
    told = parts[0]
    for part in parts[1:]:
        name, _, rest = part.partition("}")
        told += values.get(name, "") + rest
    return told

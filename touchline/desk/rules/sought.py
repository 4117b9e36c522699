"""What is looked for in the question bank, as it stands in an address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

LONGEST: Final = 100


@dataclass(frozen=True)
class Sought:
    """Words, the key of a situation (empty: every one), and whether only favourites are meant."""

    words: str = ""
    situation: str = ""
    mine: bool = False

    @classmethod
    def read(cls, said: Mapping[str, str]) -> Sought:
        """From an address or a form; what is not there is not looked for."""
        words = said.get("q", "").replace("\0", "").strip()[:LONGEST]
        return cls(words, said.get("situation", ""), said.get("mine", "") == "on")

    @property
    def query(self) -> str:
        """As it stands in an address: empty where nothing is looked for."""
        mine = "on" if self.mine else ""
        said = {"q": self.words, "situation": self.situation, "mine": mine}
        return urlencode({name: value for name, value in said.items() if value})

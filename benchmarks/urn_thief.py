"""What a thief of an urn tries: every order that ballots lie in, against every order of persons."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Rank = Callable[[str], Any]


@dataclass(frozen=True)
class Loot:
    """What was stolen of one round, and what else the thief is thought to know of it.

    `file` is every byte of the database; `cast_by`, in the order of casting, is what only the
    simulation knows of the ballots. Of persons the thief knows everything: their ids, when each
    fetched a token, and when each came to vote, as who watches sign-ins would.
    """

    file: bytes
    tokens: Sequence[str]
    receipts: Mapping[str, str]
    sealed: Mapping[str, str]
    nights: Mapping[str, int]
    fetched: Sequence[str]
    voted: Sequence[str]
    cast_by: Mapping[str, str] = field(repr=False)

    @property
    def chance(self) -> float:
        return 1 / len(self.cast_by)


def orders_of_ballots(loot: Loot) -> dict[str, list[str]]:
    """The tokens in every order that something stolen has them in."""

    def at(text: str) -> int:
        return loot.file.find(text.encode())

    def last(text: str) -> int:
        return loot.file.rfind(text.encode())

    ranks: dict[str, Rank] = {
        "as they are selected": list(loot.tokens).index,
        "by token": lambda token: token,
        "by receipt": lambda token: loot.receipts[token],
        "by seal": lambda token: loot.sealed[token],
        "by size": lambda token: len(loot.sealed[token]),
        "by place of the token": at,
        "by last place of the token": last,
        "by place of the receipt": lambda token: at(loot.receipts[token]),
        "by place of the seal": lambda token: at(loot.sealed[token][-40:]),
        "by page of the seal": lambda token: at(loot.sealed[token][-40:]) // 4096,
        "by page of the token": lambda token: at(token) // 4096,
        "by night": lambda token: loot.nights.get(token, 0),
    }
    return {name: sorted(loot.tokens, key=rank) for name, rank in ranks.items()}


def ways(loot: Loot) -> dict[str, float]:
    """The share of persons to whom each way of linking gives their own ballot."""
    persons = {
        "who voted first": list(loot.voted),
        "who fetched first": list(loot.fetched),
        "who comes first by id": sorted(loot.voted),
    }
    found = {}
    for ballots, tokens in orders_of_ballots(loot).items():
        for who, order in persons.items():
            for turned, ranked in (("", order), (", from behind", order[::-1])):
                right = sum(loot.cast_by[t] == p for t, p in zip(tokens, ranked, strict=True))
                found[f"{ballots} ~ {who}{turned}"] = right / len(tokens)
    return found


@dataclass(frozen=True)
class Found:
    """The way that worked best on the first half of the rounds, and its share on the other half."""

    way: str
    share: float
    chance: float
    rounds: int

    @property
    def sigma(self) -> float:
        """By chance one person a round is linked to their own, give or take one."""
        return self.chance / math.sqrt(self.rounds)

    @property
    def sigmas(self) -> float:
        return (self.share - self.chance) / self.sigma


def learnt(rounds: Sequence[Loot]) -> Found:
    """A thief who knows which person cast what in half of the rounds, and tries it on the others.

    So among many ways that link by chance alone, the luckiest does not pass for a good one.
    """
    half = len(rounds) // 2
    tried = [ways(one) for one in rounds]
    best = max(tried[0], key=lambda way: sum(one[way] for one in tried[:half]))
    share = sum(one[best] for one in tried[half:]) / (len(rounds) - half)
    return Found(best, share, rounds[0].chance, len(rounds) - half)

"""Simulated ballots, padded as a browser pads them, and the papers that the cast still hold."""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from random import Random
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA384

from touchline.demo.pulse_life.story import WORDS, Asked
from touchline.pulse.models import Group
from touchline.urn.models import Ballot, Box, Member
from touchline.urn.rules.phases import Phase
from touchline.urn.rules.sent import packed
from touchline.urn.rules.signing import new_key
from touchline.urn.rules.tokens import NONCE, hash_of_blinded, message_of, receipt_of, token_of

SALT = 48
OLD_BITS: Final = 1024
"""Nobody can forge a ballot of a box that is over; larger keys would only take their time."""
FEW = 4
"""So many answer where hardly anybody does."""


@dataclass(frozen=True)
class Paper:
    """A ballot paper as a browser keeps it. The demo signs it itself: nobody is hidden here."""

    box: Box
    nonce: bytes
    signature: bytes

    def as_json(self, *, holder: str) -> dict[str, Any]:
        return {
            "v": 1, "box": self.box.key, "rules_hash": self.box.rules_hash, "holder": holder,
            "nonce": packed(self.nonce), "signature": packed(self.signature), "state": "held",
        }  # fmt: skip


@cache
def old_key() -> RSAPrivateKey:
    """One for every box that is over."""
    return new_key(OLD_BITS)


def paper(box: Box, key: RSAPrivateKey) -> Paper:
    """A paper signed with the key of its box."""
    nonce = secrets.token_bytes(NONCE)
    message = message_of(box.key, box.rules_hash, nonce)
    signature = key.sign(message, PSS(mgf=MGF1(SHA384()), salt_length=SALT), SHA384())
    return Paper(box, nonce, signature)


def fetch_enough(group: Group) -> None:
    """As many papers as the box needs to open are noted as fetched. Nobody keeps these."""
    box = Box.objects.get(key=group.box)
    fetched = list(Member.objects.filter(box=box).order_by("member")[: box.minimum])
    for one in fetched:
        one.blinded_hash = hash_of_blinded(secrets.token_bytes(NONCE))
    Member.objects.bulk_update(fetched, ["blinded_hash"])


def vote(group: Group, asked: Asked, *, chance: Random, at: datetime) -> None:
    """Those who come, each with a mood of their own around the team's.

    Each ballot lies in the box as if it had been cast. Signing and checking a paper for each of
    hundreds took longer than all the rest of the demo's year, and none of them is looked at again.
    """
    box = Box.objects.get(key=group.box)
    assert box.phase(at) is Phase.OPEN  # noqa: S101 - enough was fetched
    names = [name for name in asked.moods if name in group.label]
    mood = asked.moods[names[0]] if names else asked.mood
    come = round(group.eligible * asked.came)
    if any(name in group.label for name in asked.few):
        come = FEW
    words = list(WORDS) if group.takes_words and "Leith" in group.label else []
    rules = group.round.rules
    with box.in_turn():
        for number in range(come):
            own = "".join(words[number : number + 1])
            lay(box, _said(rules, asked, chance.gauss(mood, 0.7), chance) | {"words": own})


def _said(rules: dict[str, Any], asked: Asked, mood: float, chance: Random) -> dict[str, Any]:
    return {
        "v": 1, "answers": [_answer(mood, item["reversed"], chance) for item in rules["items"]],
        "coach": _coach(chance) if asked.coach_item else None,
        "helped": _helped(chance) if rules["helped_item"] else None,
    }  # fmt: skip


def lay(box: Box, said: dict[str, Any]) -> None:
    """A ballot that says this lies in the box."""
    text, nonce = json.dumps(said, ensure_ascii=False), secrets.token_bytes(NONCE)
    payload = text + " " * (box.size - len(text.encode()))
    Ballot.objects.put(
        box, token=token_of(nonce), receipt=receipt_of(nonce, payload), payload=payload
    )


def _answer(own: float, turned: bool, chance: Random) -> int:
    said = min(max(round(chance.gauss(own, 0.6)), 1), 5)
    return 6 - said if turned else said


def _coach(chance: Random) -> str:
    return _one_of(chance, ("outside", "manager", "both", "nobody"), (40, 30, 10, 20))


def _helped(chance: Random) -> str:
    return _one_of(chance, ("yes", "partly", "no"), (45, 35, 20))


def _one_of(chance: Random, among: Sequence[str], weights: Sequence[int]) -> str:
    return chance.choices(among, weights)[0]

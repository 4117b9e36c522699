"""Simulated ballots, cast as anyone casts them: a signed paper, padded, into the box."""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any

from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA384

from touchline.demo.pulse_life.story import WORDS, Asked
from touchline.pulse.models import Eligible, Group
from touchline.urn.models import Box
from touchline.urn.rules.sent import packed
from touchline.urn.rules.tokens import NONCE, message_of

SALT = 48
FEW = 4
"""So many answer where hardly anybody does."""


@dataclass(frozen=True)
class Paper:
    """A ballot paper as a browser keeps it. The demo signs it itself: nobody is hidden here."""

    box: Box
    nonce: bytes
    signature: bytes

    def as_json(self) -> dict[str, Any]:
        return {
            "v": 1, "box": self.box.key, "rules_hash": self.box.rules_hash,
            "nonce": packed(self.nonce), "signature": packed(self.signature), "state": "held",
        }  # fmt: skip


def paper(box: Box, key: RSAPrivateKey) -> Paper:
    """A paper signed with the key of its box."""
    nonce = secrets.token_bytes(NONCE)
    message = message_of(box.key, box.rules_hash, nonce)
    signature = key.sign(message, PSS(mgf=MGF1(SHA384()), salt_length=SALT), SHA384())
    return Paper(box, nonce, signature)


def fetch_enough(group: Group, key: RSAPrivateKey, *, at: datetime) -> None:
    """As many papers as the box needs to open are fetched, by whoever is asked first."""
    box = Box.objects.get(key=group.box)
    size = key.key_size // 8
    for one in Eligible.objects.filter(group=group).order_by("pk")[: box.minimum]:
        blinded = secrets.randbelow(key.public_key().public_numbers().n)
        box.issue(member=one.member, blinded=blinded.to_bytes(size, "big"), at=at)


def vote(group: Group, asked: Asked, key: RSAPrivateKey, *, chance: Random, at: datetime) -> None:
    """Those who come, each with a mood of their own around the team's."""
    box = Box.objects.get(key=group.box)
    names = [name for name in asked.moods if name in group.label]
    mood = asked.moods[names[0]] if names else asked.mood
    come = round(group.eligible * asked.came)
    if any(name in group.label for name in asked.few):
        come = FEW
    turned = [item["reversed"] for item in group.round.rules["items"]]
    words = list(WORDS) if group.takes_words and "Leith" in group.label else []
    for number in range(come):
        own = chance.gauss(mood, 0.7)
        said = {
            "v": 1, "answers": [_answer(own, back, chance) for back in turned],
            "coach": _coach(chance) if asked.coach_item else None,
            "helped": _helped(chance) if group.round.rules["helped_item"] else None,
            "words": words[number] if number < len(words) else "",
        }  # fmt: skip
        text = json.dumps(said, ensure_ascii=False)
        _cast(box, paper(box, key), text + " " * (box.size - len(text.encode())), at=at)


def _cast(box: Box, paper: Paper, payload: str, *, at: datetime) -> None:
    Box.objects.cast(
        box_key=box.key, nonce=paper.nonce, signature=paper.signature, payload=payload, at=at
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

"""Giving out tokens: one a member, signed without being seen."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from touchline.urn.models.member import Member
from touchline.urn.models.signing_key import SigningKey
from touchline.urn.rules.phases import Phase, phase_of
from touchline.urn.rules.refusals import AlreadyIssued, NotAMember, NotNow
from touchline.urn.rules.signing import blind_sign
from touchline.urn.rules.tokens import hash_of_blinded

if TYPE_CHECKING:
    from touchline.urn.models.box import Box


def issue(box: Box, *, member: str, blinded: bytes, at: datetime) -> bytes:
    """See `Box.issue`. Signed first and noted then: what is not noted, nobody gets to see."""
    _must_be_issuing(box.phase(at))
    _had(box, member, blinded)
    key = SigningKey.objects.exclude(private_key="").filter(box=box).first()
    if key is None:  # it opened a moment ago
        raise NotNow(Phase.OPEN)
    signature = blind_sign(key.opened, blinded)
    with box.in_turn() as marks:
        _must_be_issuing(phase_of(box.times, marks, frozen=bool(box.rules_hash), at=at))
        if not _had(box, member, blinded):
            mine = Member.objects.filter(box=box, member=member)
            mine.update(blinded_hash=hash_of_blinded(blinded))
    return signature


def _must_be_issuing(phase: Phase) -> None:
    if phase is not Phase.ISSUING:
        raise NotNow(phase)


def _had(box: Box, member: str, blinded: bytes) -> bool:
    """Whether a member had this very message signed. Raises NotAMember, AlreadyIssued."""
    found = Member.objects.filter(box=box, member=member).first()
    if found is None:
        raise NotAMember
    if found.blinded_hash and found.blinded_hash != hash_of_blinded(blinded):
        raise AlreadyIssued
    return bool(found.blinded_hash)

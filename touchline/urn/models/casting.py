"""Taking a ballot: one a token, however often and by however many at once it is sent."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from touchline.urn.models.ballot import Ballot
from touchline.urn.rules.phases import Phase, phase_of
from touchline.urn.rules.refusals import AlreadyCast, NotATicket, NotNow, WrongSize
from touchline.urn.rules.signing import public_key_of, verified
from touchline.urn.rules.tokens import message_of, receipt_of, token_of

if TYPE_CHECKING:
    from touchline.urn.models.box import Box


def cast(
    box: Box, *, nonce: bytes, signature: bytes, payload: str, at: datetime
) -> tuple[str, bool]:
    """See `Box.objects.cast`; the receipt, and whether the ballot is new."""
    _must_be_open(box.phase(at))
    if len(payload.encode()) != box.size_sent:
        raise WrongSize
    message = message_of(box.key, box.rules_hash, nonce)
    if not verified(public_key_of(box.public_key), message, signature):
        raise NotATicket
    receipt = receipt_of(nonce, payload)
    with box.in_turn() as marks:
        # It may have closed, and its ballots may have been counted, since we looked.
        _must_be_open(phase_of(box.times, marks, frozen=True, at=at))
        lies, new = Ballot.objects.put(box, token=token_of(nonce), receipt=receipt, payload=payload)
    if (lies.box_id, lies.receipt) != (box.pk, receipt):
        raise AlreadyCast
    return receipt, new


def _must_be_open(phase: Phase) -> None:
    if phase is not Phase.OPEN:
        raise NotNow(phase)

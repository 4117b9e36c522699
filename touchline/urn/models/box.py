"""A box: who may have a token, what is taken with one, and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models, transaction

from touchline.kit.ids import new_key
from touchline.urn.models import casting, ending, issuing
from touchline.urn.models.ballot import payloads
from touchline.urn.models.member import Member
from touchline.urn.models.milestone import Milestone
from touchline.urn.models.signing_key import SigningKey
from touchline.urn.rules.kinds import SILENT
from touchline.urn.rules.phases import Mark, Phase, Times, phase_of
from touchline.urn.rules.refusals import AlreadyFrozen, Emptied, NoSuchBox, NotNow, NotTold
from touchline.urn.rules.signing import new_key as new_signing_key
from touchline.urn.rules.signing import public_key_text
from touchline.urn.rules.sizes import LARGEST, is_recipient, size_sent
from touchline.urn.rules.tokens import hash_of

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey


class BoxQuerySet(models.QuerySet["Box"]):
    def prepare(
        self, *, kind: str, issue_from: datetime, opens_at: datetime, closes_at: datetime,
        size: int, minimum: int, recipient: str = "", members: Iterable[str],
        private_key: RSAPrivateKey | None = None,
    ) -> Box:  # fmt: skip
        """A box with a key of its own. Raises ValueError for times, sizes or recipients amiss."""
        if not Times(issue_from, opens_at, closes_at).in_order:
            raise ValueError("Tokens come before a box opens, and it opens before it closes.")
        if not 1 <= size <= LARGEST or minimum < 1:
            raise ValueError(f"A payload has 1 to {LARGEST} bytes, and the minimum is 1 or more.")
        if recipient and not is_recipient(recipient):
            raise ValueError("A custodian's key looks like age1…, with 62 characters.")
        key = private_key or new_signing_key()
        with transaction.atomic():
            box = self.create(
                kind=kind, public_key=public_key_text(key), issue_from=issue_from,
                opens_at=opens_at, closes_at=closes_at, size=size, minimum=minimum,
                recipient=recipient,
            )  # fmt: skip
            SigningKey.objects.keep(box, key)
            Member.objects.admit(box, members)
        return box

    def named(self, key: str) -> Box:
        """The box with a key. Raises NoSuchBox."""
        found = self.filter(key=key).first()
        if found is None:
            raise NoSuchBox
        return found

    def cast(
        self, *, box_key: str, nonce: bytes, signature: bytes, payload: str, at: datetime
    ) -> str:
        """The receipt of a ballot; the same ballot sent again has the same one, and counts once.

        Raises NoSuchBox, NotNow, WrongSize, NotATicket, AlreadyCast.
        """
        return self.cast_or_found(
            box_key=box_key, nonce=nonce, signature=signature, payload=payload, at=at
        )[0]

    def cast_or_found(
        self, *, box_key: str, nonce: bytes, signature: bytes, payload: str, at: datetime
    ) -> tuple[str, bool]:
        """`cast`, and whether the ballot is new."""
        box = self.named(box_key)
        return casting.cast(box, nonce=nonce, signature=signature, payload=payload, at=at)


class Box(models.Model):
    """`rules` are opaque here; their hash is part of every token, so they hold for everyone."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    kind = models.SlugField(max_length=20)
    public_key = models.TextField()
    issue_from = models.DateTimeField()
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    size = models.PositiveIntegerField()
    minimum = models.PositiveIntegerField()
    recipient = models.CharField(max_length=80, blank=True)
    rules = models.TextField(blank=True)
    rules_hash = models.CharField(max_length=64, blank=True)

    objects = BoxQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"

    @property
    def times(self) -> Times:
        return Times(self.issue_from, self.opens_at, self.closes_at)

    @property
    def size_sent(self) -> int:
        """The bytes of what is sent: `size`, or more where it is sealed to a custodian."""
        return size_sent(self.size, recipient=self.recipient)

    @property
    def private_key(self) -> str:
        """The sealed key; empty once it was destroyed, or if it did not come with a backup."""
        keys = SigningKey.objects.filter(box=self).values_list("private_key", flat=True)
        return keys.first() or ""

    @property
    def void_reason(self) -> str:
        """Why the box is void, in words; empty if it is not."""
        why = Milestone.objects.filter(box=self, mark=Mark.VOID).values_list("reason", flat=True)
        return why.first() or ""

    def marks(self) -> set[str]:
        """What was done to it so far."""
        return set(Milestone.objects.filter(box=self).values_list("mark", flat=True))

    def settle(self, at: datetime) -> None:
        """Do what has become due: open or stop it, close it; its private key goes either way."""
        ending.settle(self, at=at)

    def phase(self, at: datetime) -> Phase:
        """Its phase now, after what was due is done."""
        self.settle(at)
        return phase_of(self.times, self.marks(), frozen=bool(self.rules_hash), at=at)

    def card(self, at: datetime) -> dict[str, Any]:
        """What anyone may read of it: the same for everyone who asks."""
        return {
            "box": self.key, "kind": self.kind, "phase": self.phase(at).value,
            "public_key": self.public_key, "size": self.size, "recipient": self.recipient,
            "rules": self.rules, "rules_hash": self.rules_hash,
            "opens_at": self.opens_at.isoformat(), "closes_at": self.closes_at.isoformat(),
        }  # fmt: skip

    def freeze(self, rules: str) -> None:
        """Write the rules, once. Raises AlreadyFrozen."""
        frozen = Box.objects.filter(pk=self.pk, rules_hash="").update(
            rules=rules, rules_hash=hash_of(rules)
        )
        if not frozen:
            raise AlreadyFrozen
        self.refresh_from_db(fields=["rules", "rules_hash"])

    def issue(self, *, member: str, blinded: bytes, at: datetime) -> bytes:
        """The blind signature for a member's one token; asked the same again, the same answer.

        Raises NotNow, NotAMember, AlreadyIssued, NotSignable.
        """
        return issuing.issue(self, member=member, blinded=blinded, at=at)

    def issued(self) -> int:
        """How many tokens are out."""
        return self.members.issued().count()

    def count(self) -> int:
        """How many ballots lie in it. While it is open this tells when they come: show it after."""
        return self.ballots_in.count()

    def ballots(self) -> list[str]:
        """The payloads, in the order of their tokens. Raises NotNow before it has closed."""
        self._must_be_closed()
        return payloads(self.ballots_in.all())

    def receipts(self) -> list[str]:
        """Every receipt, sorted. Raises NotNow before it has closed, Emptied afterwards, and
        NotTold of a silent box."""
        if self.kind == SILENT:
            raise NotTold
        if Mark.EMPTIED in self._must_be_closed():
            raise Emptied
        return sorted(self.ballots_in.values_list("receipt", flat=True))

    def void(self, reason: str) -> None:
        """It counts for nothing from now on, and says why; the first reason stays."""
        ending.void(self, reason=reason)

    def empty(self) -> None:
        """Delete ballots, members and key of a box that is over. Raises NotNow if it is not."""
        ending.empty(self)

    @contextmanager
    def in_turn(self) -> Iterator[set[str]]:
        """A transaction in which nobody else changes this box; gives its marks at that moment."""
        with transaction.atomic():
            Box.objects.select_for_update().get(pk=self.pk)
            yield self.marks()

    def _must_be_closed(self) -> set[str]:
        marks = self.marks()
        if Mark.CLOSED not in marks or Mark.VOID in marks:
            raise NotNow(phase_of(self.times, marks, frozen=True, at=self.issue_from))
        return marks

"""Who may have one token of a box: an opaque id, and a hash of what they had signed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import models

from touchline.kit.ids import new_key

if TYPE_CHECKING:
    from touchline.urn.models.box import Box


class MemberQuerySet(models.QuerySet["Member"]):
    def admit(self, box: Box, members: Iterable[str]) -> None:
        """In the order of their ids: the rows tell nothing that the ids do not."""
        self.bulk_create([Member(box=box, member=one) for one in sorted(set(members))])

    def issued(self) -> MemberQuerySet:
        return self.exclude(blinded_hash="")

    def forget(self, member: str) -> int:
        """Someone is erased: their id gives way to one of chance in every box; how many those are.

        The row stays, so that the count of tokens holds. What they cast cannot be found by anyone.
        """
        rows = list(self.filter(member=member))
        for row in rows:
            row.member = new_key()
        return self.bulk_update(rows, ["member"]) if rows else 0


class Member(models.Model):
    """No time and no ballot: that a token was fetched is all that can be read here."""

    box = models.ForeignKey("urn.Box", on_delete=models.CASCADE, related_name="members")
    member = models.CharField(max_length=64)
    blinded_hash = models.CharField(max_length=64, blank=True)

    objects = MemberQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["box", "member"], name="urn_a_member_is_one")
        ]

    def __str__(self) -> str:
        return "member"

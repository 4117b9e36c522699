"""A box and what lies in it: one noun a file."""

from touchline.urn.models.ballot import Ballot
from touchline.urn.models.box import Box
from touchline.urn.models.member import Member
from touchline.urn.models.milestone import Milestone
from touchline.urn.models.signing_key import SigningKey
from touchline.urn.rules.refusals import (
    AlreadyCast,
    AlreadyFrozen,
    AlreadyIssued,
    Emptied,
    NoSuchBox,
    NotAMember,
    NotATicket,
    NotNow,
    NotSignable,
    Refused,
    WrongSize,
)

__all__ = [
    "AlreadyCast",
    "AlreadyFrozen",
    "AlreadyIssued",
    "Ballot",
    "Box",
    "Emptied",
    "Member",
    "Milestone",
    "NoSuchBox",
    "NotAMember",
    "NotATicket",
    "NotNow",
    "NotSignable",
    "Refused",
    "SigningKey",
    "WrongSize",
]

"""Why the urn says no: each reason has its own name, and none of them says who asked."""


class Refused(Exception):
    """The urn did not do what it was asked for."""


class NoSuchBox(Refused):
    """There is no box with this key."""


class NotNow(Refused):
    """The box is in another phase; `phase` is its name."""

    def __init__(self, phase: str) -> None:
        super().__init__(phase)
        self.phase = phase


class AlreadyFrozen(Refused):
    """The rules of a box are written once."""


class NotAMember(Refused):
    """Whoever asks for a token is not among those who may have one."""


class AlreadyIssued(Refused):
    """This member has had a token signed, and it was another one."""


class NotSignable(Refused):
    """What is to be signed is no number below the key's modulus, written in its full length."""


class NotATicket(Refused):
    """The signature is not this box's, under these rules, over this nonce."""


class WrongSize(Refused):
    """A payload has exactly the size that the box says."""


class AlreadyCast(Refused):
    """This token lies in the urn with another payload."""


class Emptied(Refused):
    """The ballots of this box have been deleted."""


class NotTold(Refused):
    """How many ballots lie in this box is told to nobody, and so are its receipts."""


class Unreadable(Refused):
    """What was sent is no ballot."""

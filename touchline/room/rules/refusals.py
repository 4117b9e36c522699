"""Why the room says no: each reason has its own name, and none of them repeats what was sent."""


class Refused(Exception):
    """The room did not do what it was asked for."""


class NotThere(Refused):
    """There is nothing of this name that this person reaches."""


class Unreadable(Refused):
    """What was sent is not of the shape that was asked for."""


class NotSigned(Refused):
    """The signature is not of this key over this text."""


class ThereIsOne(Refused):
    """This person has an identity already, or a way to unlock of this name."""


class LastOnes(Refused):
    """Fewer than two ways to unlock would be left, or passkeys alone, or no recovery key."""


class NoIdentity(Refused):
    """Someone of the room has made no keys yet."""


class InLine(Refused):
    """A clean coach stands outside the reporting line; a declared one is one's own manager."""


class WrongNumber(Refused):
    """Contracts and epochs are numbered one after the other; this is not the next one."""


class Taken(Refused):
    """Something else was sent under this name before; or the two have a room already."""


class TooLarge(Refused):
    """Larger than anything of this kind may be."""


class Full(Refused):
    """The room has no place left."""


class Paused(Refused):
    """The two came to stand in one reporting line."""


class Ended(Refused):
    """The room has ended: it can be read, and taken along."""


class Unsigned(Refused):
    """No contract is signed by both, or a newer one would let more people see more."""


class NoReview(Refused):
    """Pipeline reviews are off for this person: there is nothing that a line could wait for."""


class OldEpoch(Refused):
    """This epoch is from before somebody came to the room: who left could open it."""

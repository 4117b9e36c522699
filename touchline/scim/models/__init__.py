"""One noun a file; this is the table of contents."""

from touchline.scim.models.directory_user import DirectoryUser
from touchline.scim.models.event import Event
from touchline.scim.models.group import Gift, Group, Membership
from touchline.scim.models.seats import GivenSeat
from touchline.scim.models.token import Token

__all__ = ["DirectoryUser", "Event", "Gift", "GivenSeat", "Group", "Membership", "Token"]

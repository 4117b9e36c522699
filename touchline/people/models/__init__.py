"""One noun a file; this is the table of contents."""

from touchline.people.models.crm_identity import CrmIdentity
from touchline.people.models.deactivation import Deactivation
from touchline.people.models.first_step import FirstStep
from touchline.people.models.invitation import Invitation, InvitationEnd
from touchline.people.models.organisation import Organisation
from touchline.people.models.person import Person
from touchline.people.models.reporting_line import Correction, ReportingLine
from touchline.people.models.seat import Seat
from touchline.people.models.team import Team, TeamPlace
from touchline.people.models.wave import Wave

__all__ = [
    "Correction",
    "CrmIdentity",
    "Deactivation",
    "FirstStep",
    "Invitation",
    "InvitationEnd",
    "Organisation",
    "Person",
    "ReportingLine",
    "Seat",
    "Team",
    "TeamPlace",
    "Wave",
]

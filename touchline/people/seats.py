"""The six seats of the design; a person may hold several."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SeatKind(TextChoices):
    """What a person is here for. Values are stable: they are written in exports and logs."""

    SELLER = "seller", _("Seller")
    MANAGER = "manager", _("Manager")
    COACH = "coach", _("Coach")
    LEADER = "leader", _("Leader")
    PARTNER = "partner", _("Partner")
    ADMIN = "admin", _("Administrator")


IN_TEAM_TREE = frozenset({SeatKind.SELLER, SeatKind.MANAGER, SeatKind.LEADER})
RUNS_A_TEAM = frozenset({SeatKind.MANAGER, SeatKind.LEADER})
SELLS = frozenset({SeatKind.SELLER})

"""Who may open the pulse, and what is looked up in one's reach."""

from django.shortcuts import get_object_or_404

from touchline.pulse.models import Group, Round
from touchline.pulse.rules import kept_weeks
from touchline.wall.audiences import ADMIN, COACH, LEADER, MANAGER, SELLER, PersonRequest

SEES = (SELLER, COACH, MANAGER, LEADER, ADMIN)
"""Everyone but partners: figures are for all, and for nobody before the others."""
IN_A_TEAM = (SELLER, MANAGER, LEADER)


def round_in_reach(request: PersonRequest, key: str) -> Round:
    """Any round whose rules are frozen; before that there is nothing to see."""
    return get_object_or_404(Round.objects.on_paper().whole().frozen(), key=key)


def planned_round(request: PersonRequest, key: str) -> Round:
    """Any round at all, for who plans them."""
    return get_object_or_404(Round.objects.whole(), key=key)


def group_in_reach(request: PersonRequest, key: str) -> Group:
    """A group whose round is released: until then there is no page of it."""
    on_paper = Group.objects.whole().exclude(round__scale=kept_weeks.KEY)
    released = on_paper.exclude(round__releasing=None).filter(round__voiding=None)
    return get_object_or_404(released, key=key)

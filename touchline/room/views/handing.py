"""What every answer with sealed files in it leaves behind: that there was one in this week."""

from __future__ import annotations

from touchline.room.models import Handing, Member, Room
from touchline.room.views.saying import week
from touchline.wall.audiences import PersonRequest


def remember(request: PersonRequest, room: Room) -> None:
    """Files of this room go to whoever is signed in as this member of it."""
    member = room.member(request.person)
    Handing.objects.remember([member], what=Handing.What.FILES, week=week(request))


def remember_own(request: PersonRequest, *, what: str) -> None:
    """What opens all of their rooms goes to whoever is signed in as this person."""
    own = Member.objects.current().filter(person=request.person)
    Handing.objects.remember(own, what=what, week=week(request))

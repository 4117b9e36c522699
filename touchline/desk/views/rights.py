"""Who has a desk, and what is looked up in one's own."""

from django.shortcuts import get_object_or_404

from touchline.desk.models import OtherVoice, Reading
from touchline.wall.audiences import COACH, LEADER, MANAGER, PersonRequest
from touchline.wall.switched import parts_of_person

LEADS = (MANAGER, COACH, LEADER)


def room_is_on(request: PersonRequest) -> bool:
    """Whether what is sealed can be read there."""
    return "room" in parts_of_person(request.person, on=request.day)


def reading_in_reach(request: PersonRequest, key: str) -> Reading:
    """One's own, or 404: nobody else opens it."""
    return get_object_or_404(Reading.objects.of(request.person), key=key)


def voice_in_reach(request: PersonRequest, key: str) -> OtherVoice:
    """One's own words in what another kept, or 404."""
    return get_object_or_404(OtherVoice.objects.of(request.person).newest_first(), key=key)

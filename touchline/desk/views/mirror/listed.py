"""One's kept readings, a page of them, with the names of who was in each."""

from django.core.paginator import Page, Paginator
from django.db.models import Prefetch

from touchline.desk.models import OtherVoice, Reading
from touchline.wall.audiences import PersonRequest

FEW = 30


def listed(request: PersonRequest) -> Page[Reading]:
    """Without the words: a list needs the days, the names and the figures' parcels."""
    voices = OtherVoice.objects.select_related("person", "removal").defer("words")
    readings = Reading.objects.of(request.person).newest_first().defer("own")
    named = readings.prefetch_related(Prefetch("voices", queryset=voices))
    return Paginator(named, FEW).get_page(request.GET.get("page"))

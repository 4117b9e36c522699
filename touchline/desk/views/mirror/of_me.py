"""What others kept of conversations with oneself: that it was kept, never what."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from touchline.desk.models import OtherVoice
from touchline.desk.views.rights import voice_in_reach
from touchline.kit import clock
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.reaching import within_reach

FEW = 30


@seen_by(EVERYONE)
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """By whom, when, of which day. Also where the mirror is off: it is one's right, not a part."""
    voices = OtherVoice.objects.of(request.person).newest_first()
    page = Paginator(voices, FEW).get_page(request.GET.get("page"))
    return render(request, "desk/mirror/of_me.html", {"page": page})


@seen_by(EVERYONE)
@within_reach("voice", voice_in_reach)
@require_POST
def remove_words(request: PersonRequest, voice: OtherVoice) -> HttpResponse:
    """For good; whoever keeps the reading is told."""
    voice.remove_words(by=request.person, at=clock.now())
    name = voice.reading.owner.short_name
    messages.success(request, _("Your words are gone. %s sees that you had them removed.") % name)
    return redirect("desk:of-me")

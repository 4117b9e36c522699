"""An agreed step becomes a promise of whose it is, in one press."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from touchline.floor.models.card_answer import promise_step
from touchline.floor.models.card_line import Whose
from touchline.floor.views.review.notes import back_to, own_line_on
from touchline.floor.views.review.reaching import Sitting, sitting
from touchline.kit import clock
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", sitting)
@part("review")
@require_POST
def promise_agreed(request: PersonRequest, review: Sitting, line_key: str) -> HttpResponse:
    """The customer’s steps, and those of others, are nobody’s promise here."""
    line = own_line_on(review, line_key)
    owners = {Whose.ME: line.card.person, Whose.MANAGER: review.leader}
    owner = owners.get(Whose(line.agreement.whose)) if hasattr(line, "agreement") else None
    made = promise_step(line, owner, by=request.person, at=clock.now()) if owner else None
    if made is None:
        messages.info(request, _("A promise needs words, a day, and one of you whose it is."))
    return back_to(review, line)

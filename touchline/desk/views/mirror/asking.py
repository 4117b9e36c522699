"""Other questions by the organisation's own language model: one unit, when its owner presses."""

from django.http import HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from touchline.desk.rules.asked import NotAsked, asked_from
from touchline.desk.rules.kept import NotKept
from touchline.desk.views.mirror.language_model import language_model
from touchline.desk.views.mirror.reading import read_json
from touchline.desk.views.rights import LEADS
from touchline.mirror.first.labelling import label
from touchline.mirror.rewrites.model import NoAnswer, ask
from touchline.wall.audiences import PersonRequest, seen_by
from touchline.wall.switched import part


@seen_by(*LEADS)
@part("mirror")
@require_POST
def other_questions(request: PersonRequest) -> HttpResponse:
    """Questions in the place of the last unit sent. Nothing of it is kept or logged."""
    model = language_model()
    if model is None:
        return JsonResponse({"wrong": _("There is no language model here to ask.")}, status=409)
    try:
        before, unit = asked_from(read_json(request))
        found = ask(model, unit, before, label=label)
    except (NotKept, NotAsked):
        return JsonResponse({"wrong": _("Nothing was sent. Load the page again.")}, status=422)
    except NoAnswer as failed:
        return JsonResponse({"wrong": _(str(failed))}, status=502)
    return JsonResponse({"instead": list(found.instead), "why": _(found.why)})

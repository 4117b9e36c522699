"""One stage in the draft: written, moved, taken out. Who is overtaken sees both texts."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from touchline.floor.forms.process import StageForm
from touchline.floor.models import ProcessDraft
from touchline.floor.models.process_draft import Overtaken
from touchline.floor.rules.process import StageWords, difference
from touchline.floor.views.asking import team_to_run
from touchline.floor.views.process.counting import CrmNames
from touchline.floor.views.process.reaching import Bench, bench_there, stage_there
from touchline.kit import clock
from touchline.kit.ids import new_key
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("process")
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: PersonRequest, team: Team) -> HttpResponse:
    """A stage more, at the end; its key is made when the form is drawn."""
    key = request.POST.get("key", "")[:20] or new_key()
    return _writing(request, team, bench_there(team), StageWords(key=key, name=""))


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("process")
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: PersonRequest, team: Team, stage_key: str) -> HttpResponse:
    """What a stage says."""
    bench = bench_there(team)
    return _writing(request, team, bench, stage_there(bench, stage_key))


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("process")
@require_POST
def move(request: PersonRequest, team: Team, stage_key: str) -> HttpResponse:
    """To a place: the form says which, so that a second press moves nothing."""
    bench = bench_there(team)
    stage = stage_there(bench, stage_key)
    place = request.POST.get("place", "")
    if bench.stage(stage.key) and place.isdecimal() and len(place) < 4:
        draft = ProcessDraft.objects.to_change(bench.process, by=request.person, at=clock.now())
        draft.move(stage.key, place=int(place), by=request.person, at=clock.now())
    return _back(team, f"#stage-{stage.key}")


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("process")
@require_POST
def remove(request: PersonRequest, team: Team, stage_key: str) -> HttpResponse:
    """Take it out, unless somebody has changed it since the page was drawn."""
    bench = bench_there(team)
    stage = stage_there(bench, stage_key)
    if bench.stage(stage.key) is None:
        return _back(team, "#stages")  # it is out already
    by, at = request.person, clock.now()
    draft = ProcessDraft.objects.to_change(bench.process, by=by, at=at)
    try:
        draft.remove(stage.key, seen=request.POST.get("seen", ""), by=by, at=at)
    except Overtaken:
        said = _("“%(stage)s” was changed meanwhile, so it is still there. Look at it first.")
        messages.warning(request, said % {"stage": stage.name})
    return _back(team, "#stages")


def _writing(request: PersonRequest, team: Team, bench: Bench, stage: StageWords) -> HttpResponse:
    form = _form(request, team, bench, stage)
    here = bench.stage(stage.key)
    context: dict[str, object] = {"team": team, "bench": bench, "form": form, "stage": stage}
    context["hidden"] = {"seen": here.fingerprint} if here else None
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(request, "floor/process/stage_form.html", context, status=status)
    words, seen = form.words(), form.cleaned_data["seen"]
    try:
        ProcessDraft.objects.write(
            bench.process, words, seen=seen, by=request.person, at=clock.now()
        )
    except Overtaken as overtaken:
        context |= _both(request, form, words, overtaken.theirs)
        context["row"] = bench_there(team).row(words.key)
        return render(request, "floor/process/stage_form.html", context, status=409)
    _say_what_came_meanwhile(request, bench)
    return _back(team, f"#stage-{words.key}")


def _form(request: PersonRequest, team: Team, bench: Bench, stage: StageWords) -> StageForm:
    here = bench.stage(stage.key)
    return StageForm(
        request.POST or None, stage=stage, seen=here.fingerprint if here else "",
        crm=CrmNames(request, team).names, team=team.name, day=request.day,
        others=[one for one in bench.stages if one.key != stage.key], person=request.person,
    )  # fmt: skip


def _both(
    request: PersonRequest, form: StageForm, mine: StageWords, theirs: StageWords | None
) -> dict[str, object]:
    """What stands there by now beside what one typed, which the next press keeps."""
    typed = request.POST.copy()
    typed["seen"] = theirs.fingerprint if theirs else ""
    form.data = typed
    told = difference([theirs], [mine]).changed if theirs else ()
    return {"overtaken": True, "theirs": theirs, "differing": told[0].fields if told else ()}


def _say_what_came_meanwhile(request: PersonRequest, bench: Bench) -> None:
    """A version that was published while one typed: one's own words are in a new draft."""
    version, latest = request.POST.get("version", ""), bench.latest
    if latest is None or version == str(bench.version):
        messages.success(request, _("Kept in the draft."))
        return
    said = _("Version %(n)s was published meanwhile by %(who)s. Yours is kept in a new draft.")
    messages.info(request, said % {"n": latest.number, "who": latest.published_by})


def _back(team: Team, anchor: str) -> HttpResponse:
    answer = redirect("floor:process:edit", team.key)
    answer["Location"] += anchor
    return answer

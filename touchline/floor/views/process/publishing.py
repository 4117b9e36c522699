"""Publishing the draft, or an earlier version again."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from touchline.floor.forms.process_publishing import PublishForm
from touchline.floor.models import ProcessDraft, ProcessVersion
from touchline.floor.models.process_draft import Overtaken
from touchline.floor.rules.process import StageWords, difference
from touchline.floor.views.asking import team_to_run
from touchline.floor.views.process.reaching import Bench, bench_there, version_there
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
def publish(request: PersonRequest, team: Team) -> HttpResponse:
    """The draft, from a day on and with a sentence why."""
    bench = bench_there(team)
    if bench.draft is None or not bench.stages:
        return _nothing_to_publish(request, team, bench)
    form = _form(request, team, seen=bench.seen)
    if not form.is_valid():
        return _page(request, team, bench, form, status=422 if form.is_bound else 200)
    try:
        version = _publish(request, bench.draft, form)
    except Overtaken:
        return _page(request, team, bench, _as_it_is_now(request, form, bench), status=409)
    return _published(request, team, version)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("process")
@require_http_methods(["GET", "HEAD", "POST"])
def again(request: PersonRequest, team: Team) -> HttpResponse:
    """An earlier version, as the next one."""
    bench = bench_there(team)
    number = request.POST.get("version") or request.GET.get("version")
    if not number:
        return redirect("floor:process:versions", team.key)
    earlier = version_there(bench.process, number)
    if earlier.given_up:
        raise Http404  # it has no stages to publish
    form = _form(request, team)
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return _page(request, team, bench, form, earlier=earlier, status=status)
    said = {name: form.cleaned_data[name] for name in ("since", "why", "key")}
    version = bench.process.publish_words(earlier.words, **said, by=request.person, at=clock.now())
    return _published(request, team, version)


def _form(request: PersonRequest, team: Team, *, seen: str = "") -> PublishForm:
    initial = {"key": new_key(), "seen": seen}
    return PublishForm(
        request.POST or None, initial=initial, person=request.person, day=request.day,
        team=team.name,
    )  # fmt: skip


def _publish(request: PersonRequest, draft: ProcessDraft, form: PublishForm) -> ProcessVersion:
    said = {name: form.cleaned_data[name] for name in ("since", "why", "key", "seen")}
    return draft.publish(**said, by=request.person, at=clock.now())


def _as_it_is_now(request: PersonRequest, form: PublishForm, bench: Bench) -> PublishForm:
    """The same words, for what the draft says by now: the next press means that."""
    typed = request.POST.copy()
    typed["seen"] = bench.seen
    form.data = typed
    return form


def _page(
    request: PersonRequest,
    team: Team,
    bench: Bench,
    form: PublishForm,
    *,
    earlier: ProcessVersion | None = None,
    status: int = 200,
) -> HttpResponse:
    after = earlier.words if earlier else bench.stages
    context = {
        "team": team, "bench": bench, "form": form, "earlier": earlier,
        "overtaken": status == 409, "changes": difference(bench.before, after),
        "coming": _coming(bench, after=request.day), "unmapped": _unmapped(after),
    }  # fmt: skip
    return render(request, "floor/process/publish.html", context, status=status)


def _coming(bench: Bench, *, after: date) -> tuple[ProcessVersion, ...]:
    """Versions that were published and whose day has not come: they take over then."""
    if bench.given_up:
        return ()  # what was published before it was given up does not come any more
    return tuple(bench.process.versions.filter(since__gt=after).order_by("since", "number"))


def _unmapped(stages: tuple[StageWords, ...]) -> tuple[StageWords, ...]:
    """Stages that nothing in the CRM means: of these nothing can be counted."""
    return tuple(stage for stage in stages if not stage.crm_names)


def _nothing_to_publish(request: PersonRequest, team: Team, bench: Bench) -> HttpResponse:
    """A second press finds its version there; else there is nothing that could be published."""
    there = bench.process.versions.filter(key=request.POST.get("key", "")[:20]).first()
    if there is not None:
        return _published(request, team, there)
    messages.info(request, _("There is nothing to publish: write a stage, or change one, first."))
    return redirect("floor:process:edit", team.key)


def _published(request: PersonRequest, team: Team, version: ProcessVersion) -> HttpResponse:
    messages.success(request, _("Version %(n)s is published.") % {"n": version.number})
    return redirect("floor:process:show", team.key)

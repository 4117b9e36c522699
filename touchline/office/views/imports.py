"""The imports: what came in, what was left out and why."""

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.kit import clock
from touchline.kit.pages import Window
from touchline.kit.spreadsheet import sheet
from touchline.numbers import Rejected, Snapshot, Snapshots
from touchline.office.models import Delivery, WatchedFolder
from touchline.office.views.watched_folders import form_of
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by

REJECTED_HEADS = ("file", "line", "column", "value", "reason")


@seen_by(ADMIN)
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """Every snapshot that is kept, newest first; files that are not in yet; the nights."""
    snapshots, watched = Snapshots(settings.SNAPSHOTS), WatchedFolder.the()
    waiting = Delivery.objects.exclude(state=Delivery.State.DONE).newest_first()
    context = {
        "current": snapshots.current(),
        "snapshots": snapshots.all()[::-1],
        "deliveries": waiting[:10],
        "trouble": Delivery.objects.trouble_at_night(),
        "watched": watched,
        "next_look": watched.next_look(after=clock.now()) if watched else None,
        "form": form_of(watched),
    }
    return render(request, "office/imports.html", context)


@seen_by(ADMIN)
@require_safe
def show(request: PersonRequest, name: str) -> HttpResponse:
    """One snapshot: rows by table, warnings, and the rows that were left out."""
    snapshot = _snapshot(name)
    page = Paginator(_left_out(snapshot), 50).get_page(request.GET.get("page"))
    return render(request, "office/import.html", {"snapshot": snapshot, "page": page})


@seen_by(ADMIN)
@require_safe
def rejected_csv(request: PersonRequest, name: str) -> HttpResponse:
    """The rows that were left out, to mend them at their source."""
    rows = _left_out(_snapshot(name))
    cells = ((row.file, row.line, row.column, row.value, row.reason) for row in rows)
    text = sheet(REJECTED_HEADS, cells)
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="rejected-{name}.csv"'
    return response


def _left_out(snapshot: Snapshot) -> Window[Rejected]:
    return Window(
        snapshot.rejected_count,
        lambda first, many: snapshot.rejected(limit=many, offset=first),
    )


def _snapshot(name: str) -> Snapshot:
    for snapshot in Snapshots(settings.SNAPSHOTS).all():
        if snapshot.name == name:
            return snapshot
    raise Http404

"""Addresses of the office."""

from django.urls import path

from touchline.office.views import (
    deactivations,
    imports,
    lines,
    organisation,
    people,
    questions,
    rosters,
    seats,
    sign_in_links,
    teams,
    witness,
)

app_name = "office"
urlpatterns = [
    path("", people.index, name="people"),
    path("people/new/", people.new, name="person-new"),
    path("people/<slug:person_key>/", people.show, name="person"),
    path("people/<slug:person_key>/edit/", people.edit, name="person-edit"),
    path("people/<slug:person_key>/seats/", seats.create, name="seat-create"),
    path("people/<slug:person_key>/seats/<int:seat>/leave/", seats.leave, name="seat-leave"),
    path("people/<slug:person_key>/lines/", lines.create, name="line-create"),
    path("people/<slug:person_key>/lines/<int:line>/undo/", lines.undo, name="line-undo"),
    path("people/<slug:person_key>/deactivation/", deactivations.create, name="deactivate"),
    path("people/<slug:person_key>/deactivation/undo/", deactivations.undo, name="reactivate"),
    path("people/<slug:person_key>/sign-in-link/", sign_in_links.create, name="sign-in-link"),
    path("teams/", teams.index, name="teams"),
    path("teams/new/", teams.new, name="team-new"),
    path("teams/<slug:team_key>/", teams.edit, name="team-edit"),
    path("organisation/", organisation.edit, name="organisation"),
    path("imports/", imports.index, name="imports"),
    path("imports/people/", rosters.show, name="roster"),
    path("imports/people/apply/", rosters.apply, name="roster-apply"),
    path("imports/<slug:name>/", imports.show, name="import"),
    path("imports/<slug:name>/rejected.csv", imports.rejected_csv, name="rejected-csv"),
    path("questions/", questions.index, name="questions"),
    path("questions/<slug:question_key>/answer/", questions.answer, name="answer"),
    path("witness/", witness.show, name="witness"),
]

"""Run inside an upgraded home: signs three people in, opens their pages, prints what came back."""

import json

import django

django.setup()

from django.test import Client  # noqa: E402 - Django has to be set up first

from touchline.people.models import Person  # noqa: E402

PAGES = {
    "mairi": ("/", "/floor/patterns/", "/you/", "/you/seen/", "/contract/", "/people/"),
    "dana": ("/", "/people/", "/you/seen/"),
    "noor": (
        "/", "/office/", "/office/teams/", "/office/parts/", "/office/imports/", "/office/set-up/",
        "/office/questions/", "/office/organisation/", "/office/version/", "/office/witness/",
    ),
}  # fmt: skip
PASSWORD = "a lighthouse keeper counts ships"


def walk() -> dict[str, object]:
    """Address → status for each person; and whether Mairi's password is still hers."""
    found: dict[str, object] = {}
    for name, pages in PAGES.items():
        person = Person.objects.get(email__startswith=name)
        visitor = Client()
        visitor.force_login(person, backend="touchline.people.signing_in.PersonBackend")
        found[name] = {page: visitor.get(page).status_code for page in pages}
        for team in person.teams_in_reach(on=person.seats.get().since)[:1]:
            found[f"{name} at the scoreboard"] = visitor.get(
                f"/floor/teams/{team.key}/", follow=True
            ).status_code
    mairi = Person.objects.get(email__startswith="mairi")
    found["password"] = mairi.check_password(PASSWORD)
    return found


print(json.dumps(walk()))

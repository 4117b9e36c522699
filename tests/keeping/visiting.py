"""`python -m tests.keeping.visiting`: prints what pages answer in TOUCHLINE_HOME, to Dana."""

import os
import sys

import django


def visit(paths: list[str]) -> None:
    """Sign Dana in with her browser and open each page."""
    from django.test import Client

    from touchline.people.models import Person

    browser = Client(SERVER_NAME="testserver")
    browser.force_login(Person.objects.get(email="dana.calder@northlight.example"))
    for path in paths:
        page = browser.get(path, follow=True)
        print(page.status_code, "Leith" in page.content.decode())


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "touchline.site.settings.serve"
    django.setup()
    visit(sys.argv[1:])

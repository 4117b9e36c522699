"""One's own keys: made with what one chooses, shown once, ended at once; nobody else sees them."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.api.calling import Program, a_key
from tests.cast import NOW, Cast
from touchline.api.models import AccessKey, Webhook
from touchline.api.rules.scopes import Event, Scope
from touchline.jobs.models import Job
from touchline.keeping.persons import PERSON_PARTS
from touchline.people.models import Person

SignsIn = Callable[[Person], Client]
MADE = {"name": "my week", "scopes": [Scope.PLAN.value], "days": "90"}
HOOK = {"address": "https://hooks.example.org/a?t=1", "events": [Event.MADE.value]}


@pytest.fixture
def visit(cast: Cast, signed_in_as: SignsIn, settings: Settings) -> Client:
    settings.WEBHOOK_HOSTS = ("hooks.example.org",)
    return signed_in_as(cast.mairi)


def words_on(answer: bytes) -> str:
    """The key as the page shows it."""
    return "touchline_key_" + answer.decode().split('value="touchline_key_', 1)[1].split('"', 1)[0]


def test_the_answer_shows_the_key_that_opens(visit: Client) -> None:
    words = words_on(visit.post(reverse("api:key-new"), MADE).content)
    assert Program(words).get("/me").said["scopes"] == ["plan:read"]


def test_the_list_does_not_show_it_again(visit: Client) -> None:
    words = words_on(visit.post(reverse("api:key-new"), MADE).content)
    assert words not in visit.get(reverse("api:keys")).content.decode()


@pytest.mark.parametrize("wrong", [{"name": ""}, {"scopes": []}, {"days": "9999"}])
def test_what_is_missing_is_told(visit: Client, wrong: dict[str, object]) -> None:
    answer = visit.post(reverse("api:key-new"), MADE | wrong)
    assert (answer.status_code, AccessKey.objects.count()) == (422, 0)


def test_who_has_no_such_pages_is_offered_no_scope(cast: Cast, signed_in_as: SignsIn) -> None:
    answer = signed_in_as(cast.noor).post(reverse("api:key-new"), MADE)
    assert answer.status_code == 422


def test_a_key_that_was_ended_opens_nothing(cast: Cast, visit: Client) -> None:
    key, words = a_key(cast.mairi)
    visit.post(reverse("api:key-end", args=[key.key]))
    assert Program(words).get("/me").status == 401


@pytest.mark.parametrize("name", ["key-end", "webhook", "webhook-try", "webhook-disconnect"])
def test_the_key_of_someone_else_is_not_there(cast: Cast, visit: Client, name: str) -> None:
    key, _ = a_key(cast.callum)
    assert visit.post(reverse(f"api:{name}", args=[key.key])).status_code == 404


def test_connecting_shows_the_secret_once(cast: Cast, visit: Client) -> None:
    page = reverse("api:webhook", args=[a_key(cast.mairi)[0].key])
    first, again = visit.post(page, HOOK).content, visit.get(page).content
    assert (b"whsec_" in first, b"whsec_" in again) == (True, False)


def test_a_host_that_nobody_named_is_refused(cast: Cast, visit: Client) -> None:
    page = reverse("api:webhook", args=[a_key(cast.mairi)[0].key])
    answer = visit.post(page, HOOK | {"address": "https://example.com/"})
    assert answer.status_code == 422


def test_what_the_key_may_not_read_it_cannot_be_told(cast: Cast, visit: Client) -> None:
    page = reverse("api:webhook", args=[a_key(cast.mairi, Scope.REVIEWS)[0].key])
    assert visit.post(page, HOOK).status_code == 422


@pytest.fixture
def hook(cast: Cast, visit: Client) -> Webhook:
    key, _ = a_key(cast.mairi)
    visit.post(reverse("api:webhook", args=[key.key]), HOOK)
    return Webhook.objects.get()


def test_a_first_message_is_sent_when_asked_for(visit: Client, hook: Webhook) -> None:
    visit.post(reverse("api:webhook-try", args=[hook.access_key.key]))
    assert Job.objects.filter(kind="api.webhook.send").count() == 1


def test_the_page_says_what_never_arrived(visit: Client, hook: Webhook) -> None:
    hook.failed("HTTPError", at=NOW, for_good=True)
    page = visit.get(reverse("api:webhook", args=[hook.access_key.key])).content.decode()
    assert "1 message, after a day of trying" in page


def test_disconnected_it_is_told_nothing(visit: Client, hook: Webhook) -> None:
    visit.post(reverse("api:webhook-disconnect", args=[hook.access_key.key]))
    assert not Webhook.objects.exists()


def test_an_export_names_keys_and_hosts_and_nothing_that_opens(cast: Cast, hook: Webhook) -> None:
    parts = [PERSON_PARTS[name] for name in ("api.keys", "api.webhooks")]
    said = [list(part.export(cast.mairi.key)) for part in parts]
    assert [[row.get("name") or row.get("host") for row in rows] for rows in said] == [
        ["my week"], ["hooks.example.org"],
    ]  # fmt: skip
    assert hook.access_key.hash not in str(said)

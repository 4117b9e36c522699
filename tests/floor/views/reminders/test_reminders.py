"""One's own reminders, the calendar's address, a team's channel."""

from datetime import timedelta

import icalendar
import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, TODAY, Cast
from tests.conftest import SignsIn
from touchline.floor.models import CalendarAddress, Promise, Reminders, TeamChannel
from touchline.floor.models.digests import off_words
from touchline.wall.crossings import Recipient

OWN = "floor:reminders:index"
CHOICE = {"often": "mondays", "hour": "9", "quiet_from": "18", "quiet_until": "7"}


@pytest.fixture
def mairi(cast: Cast, signed_in_as: SignsIn) -> Client:
    return signed_in_as(cast.mairi)


@pytest.fixture
def feed(cast: Cast, standing_clock: None) -> str:
    words = CalendarAddress.objects.make(cast.mairi, by=cast.mairi, at=NOW)
    return reverse("floor:reminders:feed", args=[words])


def events_of(feed: str) -> list[str]:
    document = icalendar.Calendar.from_ical(Client().get(feed).content)
    return [str(event["summary"]) for event in document.walk("VEVENT")]


def test_what_one_chooses_is_kept(mairi: Client, cast: Cast) -> None:
    mairi.post(reverse(OWN), CHOICE)
    assert Reminders.objects.of(cast.mairi).often == "mondays"


def test_an_hour_in_the_quiet_is_refused_with_words(mairi: Client) -> None:
    answer = mairi.post(reverse(OWN), CHOICE | {"hour": "20"})
    assert (answer.status_code, "This hour is quiet" in answer.text) == (422, True)


def test_without_a_wish_for_mail_the_hour_does_not_matter(mairi: Client) -> None:
    assert mairi.post(reverse(OWN), CHOICE | {"often": "off", "hour": "20"}).status_code == 302


def test_a_calendar_reads_what_is_due_without_signing_in(cast: Cast, feed: str) -> None:
    to, day = Recipient("person", cast.dana.key, cast.dana.name), TODAY + timedelta(days=2)
    Promise.objects.make(cast.mairi, to, "Call Zwolle", day, by=cast.mairi, at=NOW)
    assert events_of(feed) == ["1 promise is due"]


def test_with_nothing_ahead_the_calendar_is_empty(feed: str) -> None:
    assert events_of(feed) == []


def test_after_a_new_address_the_old_one_opens_nothing(cast: Cast, feed: str) -> None:
    CalendarAddress.objects.make(cast.mairi, by=cast.mairi, at=NOW)
    assert Client().get(feed).status_code == 404


def test_a_closed_address_opens_nothing(mairi: Client, feed: str) -> None:
    mairi.post(reverse("floor:reminders:revoke-address"))
    assert Client().get(feed).status_code == 404


def test_a_new_address_is_shown_and_kept_by_no_browser(mairi: Client) -> None:
    answer = mairi.post(reverse("floor:reminders:make-address"))
    assert ("/calendar/calendar_" in answer.text, "no-store" in answer["Cache-Control"]) == (
        True, True,
    )  # fmt: skip


def test_opening_the_line_of_a_mail_stops_nothing(cast: Cast, standing_clock: None) -> None:
    Client().get(reverse("floor:reminders:off", args=[off_words(cast.mairi)]))
    assert Reminders.objects.of(cast.mairi).often == "weekdays"


def test_pressing_there_stops_the_mails_without_a_form_of_ours(
    cast: Cast, standing_clock: None
) -> None:
    path = reverse("floor:reminders:off", args=[off_words(cast.mairi)])
    Client(enforce_csrf_checks=True).post(path, {"List-Unsubscribe": "One-Click"})
    assert Reminders.objects.of(cast.mairi).often == "off"


def test_who_runs_a_team_finds_its_channel_there(cast: Cast, signed_in_as: SignsIn) -> None:
    path = reverse("floor:reminders:channel", args=[cast.leith.key])
    assert f'href="{path}"' in signed_in_as(cast.dana).get(reverse(OWN)).text


def test_a_seller_finds_none(cast: Cast, mairi: Client) -> None:
    path = reverse("floor:reminders:channel", args=[cast.leith.key])
    assert path not in mairi.get(reverse(OWN)).text


def test_who_runs_the_team_connects_its_channel(cast: Cast, signed_in_as: SignsIn) -> None:
    path = reverse("floor:reminders:channel", args=[cast.leith.key])
    signed_in_as(cast.dana).post(path, {"address": "https://hooks.slack.com/services/T/B/x"})
    assert TeamChannel.objects.get().team == cast.leith


def test_an_address_elsewhere_is_refused_and_shown_again(cast: Cast, signed_in_as: SignsIn) -> None:
    path = reverse("floor:reminders:channel", args=[cast.leith.key])
    answer = signed_in_as(cast.dana).post(path, {"address": "https://evil.example/x"})
    assert (answer.status_code, "https://evil.example/x" in answer.text) == (422, True)


@pytest.mark.parametrize("name", ["channel", "channel-try", "channel-off"])
@pytest.mark.parametrize("who", ["mairi", "sander"])
def test_whoever_does_not_run_the_team_finds_no_channel(
    cast: Cast, signed_in_as: SignsIn, name: str, who: str
) -> None:
    path = reverse(f"floor:reminders:{name}", args=[cast.leith.key])
    assert signed_in_as(getattr(cast, who)).post(path).status_code == 404

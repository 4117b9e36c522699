"""A notice to a team's channel arrives once, or the page says that it did not."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from pytest_django import Settings

from tests.cast import NOW, Cast
from touchline.floor.models import TeamChannel
from touchline.floor.models.channel_notices import POST, post, tell_channel
from touchline.floor.rules.channel import Kind
from touchline.jobs.models import Job, NotAgain


@dataclass
class Service:
    """A service of channels on this machine: what it was sent, and what it answers."""

    port: int = 0
    answers: int = 200
    got: list[dict[str, str]] = field(default_factory=list)


@pytest.fixture
def service(settings: Settings) -> Iterator[Service]:
    one = Service()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            one.got.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(one.answers)
            self.send_header("Location", "/elsewhere")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Nobody reads it."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    one.port = server.server_port
    settings.CHANNEL_HOSTS = (f"127.0.0.1:{one.port}",)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield one
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def channel(cast: Cast, service: Service) -> TeamChannel:
    address = f"http://127.0.0.1:{service.port}/hook"
    return TeamChannel.objects.connect(
        cast.leith, address=address, kind=Kind.SLACK, by=cast.dana, at=NOW
    )


def notice(cast: Cast) -> dict[str, str]:
    return {"team": cast.leith.key, "words": "Leith has new priorities.", "path": "/floor/"}


def test_it_arrives_with_its_words(cast: Cast, channel: TeamChannel, service: Service) -> None:
    post(notice(cast), NOW)
    assert [said["text"].splitlines()[0] for said in service.got] == ["Leith has new priorities."]


def test_the_address_lies_sealed(channel: TeamChannel) -> None:
    assert "127.0.0.1" not in channel.sealed


@pytest.mark.parametrize("answers", [404, 410, 302])
def test_what_the_service_refuses_is_not_tried_again(
    cast: Cast, channel: TeamChannel, service: Service, answers: int
) -> None:
    service.answers = answers
    with pytest.raises(NotAgain):
        post(notice(cast), NOW)


def test_a_service_in_trouble_is_asked_again(
    cast: Cast, channel: TeamChannel, service: Service
) -> None:
    service.answers = 503
    with pytest.raises(OSError, match="503"):
        post(notice(cast), NOW)


def test_the_page_learns_that_it_did_not_arrive(
    cast: Cast, channel: TeamChannel, service: Service
) -> None:
    service.answers = 404
    with pytest.raises(NotAgain):
        post(notice(cast), NOW)
    channel.refresh_from_db()
    assert channel.trouble == "Refused"


def test_a_host_that_is_no_longer_allowed_is_not_called(
    cast: Cast, channel: TeamChannel, service: Service, settings: Settings
) -> None:
    settings.CHANNEL_HOSTS = ()
    with pytest.raises(NotAgain):
        post(notice(cast), NOW)
    assert service.got == []


def test_a_team_without_a_channel_tells_nobody(cast: Cast) -> None:
    tell_channel(cast.leith, "x", path="/", key="1", at=NOW)
    assert not Job.objects.filter(kind=POST).exists()


def test_the_same_notice_twice_is_told_once(cast: Cast, channel: TeamChannel) -> None:
    for _ in range(2):
        tell_channel(cast.leith, "x", path="/", key="plan.1", at=NOW)
    assert Job.objects.filter(kind=POST).count() == 1

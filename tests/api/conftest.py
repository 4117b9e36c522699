"""Programs of the cast; it is always the moment of the cast."""

from collections.abc import Callable, Iterator

import pytest
from pytest_django import Settings

from tests.api.calling import Program, program_of
from tests.api.telling import Peer, connected, listening
from tests.cast import Cast
from touchline.api.models import Webhook
from touchline.api.rules.scopes import Scope

ProgramOf = Callable[..., Program]


@pytest.fixture
def program(cast: Cast, standing_clock: None) -> Callable[..., Program]:
    """`program("mairi", Scope.PLAN)`: hers, with these scopes; with all if none is named."""

    def of(name: str, *scopes: Scope) -> Program:
        return program_of(getattr(cast, name), *scopes)

    return of


@pytest.fixture
def peer(settings: Settings) -> Iterator[Peer]:
    """A program that an administrator allows to be told."""
    with listening() as one:
        settings.WEBHOOK_HOSTS = (f"http://127.0.0.1:{one.port}",)
        yield one


@pytest.fixture
def hook(cast: Cast, peer: Peer) -> Webhook:
    """Mairi's, told of everything."""
    return connected(cast.mairi, peer)[0]

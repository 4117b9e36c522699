"""The whole protocol, asked by another project's tester: it reads our schemas and tries them."""

import uuid
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections

from tests.scim.speaking import Speaker

if TYPE_CHECKING:
    from scim2_models import Path


@pytest.fixture
def _one_connection() -> Iterator[None]:
    """The test's own, with what nobody else sees: a server would close it behind a request."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def results(
    directory: Speaker, _one_connection: None, monkeypatch: pytest.MonkeyPatch
) -> list[Any]:
    """Everything that the tester found, of both kinds of resource."""
    import scim2_tester.filling  # here, since it takes seconds that no other test should wait for
    from scim2_client.engines.wsgi import WSGISCIMClient
    from scim2_tester import check_server

    made_up = scim2_tester.filling.get_random_example_value

    def an_address_for_a_name(path: "Path[Any]") -> Any:
        """People sign in here with an address, so the tester's users are called by one."""
        return f"{uuid.uuid4()}@northlight.example" if str(path) == "userName" else made_up(path)

    monkeypatch.setattr(scim2_tester.filling, "get_random_example_value", an_address_for_a_name)
    client = WSGISCIMClient(
        get_wsgi_application(),
        base_url="http://localhost/scim/v2",
        headers={"Authorization": f"Bearer {directory.token}"},
    )
    found: list[Any] = check_server(client)
    return found


# Whoever is here may sign in or may not: there is no third state that a removal could lead to.
NOT_TAKEN_BACK = {"check_remove_attribute: PATCH modify() did not remove attribute 'active'"}


@pytest.mark.slow
def test_the_tester_of_the_protocol_tries_both_kinds_and_finds_nothing_wrong(
    results: list[Any],
) -> None:
    from scim2_tester import Status

    wrong = [one for one in results if one.status not in (Status.SUCCESS, Status.SKIPPED)]
    tried = {one.resource_type for one in results if one.status == Status.SUCCESS}
    said = {f"{one.title}: {one.reason}" for one in wrong} - NOT_TAKEN_BACK
    assert (said, tried >= {"User", "Group"}) == (set(), True)

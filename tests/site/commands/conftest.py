"""The homes of the tests of keeping, for commands that keep; and a server to hold to account."""

from collections.abc import Iterator

import pytest

from tests.keeping.conftest import lived_in, server
from tests.site.altered import Operator, altered_site

__all__ = ["lived_in", "server"]


@pytest.fixture
def operator() -> Iterator[Operator]:
    """Who serves the room's page; an honest one, until told otherwise."""
    with altered_site() as one:
        yield one

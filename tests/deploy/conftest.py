"""One installation, served once for all tests of this folder that only ask it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from .served import Installation, served


@pytest.fixture(scope="session")
def installation(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation behind no proxy, which believes one."""
    made = Installation(tmp_path_factory.mktemp("served") / "home")
    made.begin(begun)
    with served(made) as running:
        yield running

"""Fixtures of the tests of mappings."""

from pathlib import Path

import pytest

from tests.numbers.mapping.own import Own


@pytest.fixture
def own(tmp_path: Path) -> Own:
    """Writes a mapping of one's own and says where it is."""

    def write(text: str) -> Path:
        path = tmp_path / "own.toml"
        path.write_text(text)
        return path

    return write

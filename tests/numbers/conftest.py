"""Fixtures of the instrument's tests."""

from pathlib import Path

import pytest

from tests.numbers.exports import Export


@pytest.fixture
def export(tmp_path: Path) -> Export:
    """A whole small export, to be spoilt or imported."""
    return Export(tmp_path)

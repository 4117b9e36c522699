"""Python and the browser read the same: damaged fixtures through both. The fixtures themselves are
read by `tests/js/mirror/reading.test.mjs`.
"""

import base64
import random

import pytest

from tests.mirror.reading.fixtures import answer, content
from tests.mirror.reading.test_anything import SMALL, mutated
from tests.mirror.twin import answers


@pytest.mark.parametrize("count", [400, pytest.param(8000, marks=pytest.mark.long)])
def test_damaged_files_are_read_alike_in_both_languages(count: int) -> None:
    chance = random.Random(count)
    files = [mutated(content(chance.choice(SMALL)), chance) for _ in range(count)]
    found = answers("read", [base64.b64encode(each).decode() for each in files])
    differ = [each for each, read in zip(files, found, strict=True) if answer(each) != read]
    assert differ == []

"""The mirror's modules for the browser, asked in one process of node for many answers."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from typing import Any, Final

import pytest

from touchline.kit.home import CHECKOUT

ANSWERING: Final = CHECKOUT / "tests" / "js" / "mirror" / "answering.mjs"


def answers(question: str, rows: Sequence[Any]) -> list[Any]:
    """What the browser's modules answer, a row each. Skips the test where there is no node."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("bin/setup dev says how to get node.")
    asked = subprocess.run(
        [node, str(ANSWERING), question],
        input=json.dumps(rows), capture_output=True, text=True, check=True, timeout=300,
    )  # fmt: skip
    found: list[Any] = json.loads(asked.stdout)
    return found

"""What runs the second tier in a browser is what onnxruntime-web published."""

import json
from hashlib import sha256

import pytest

from training.mirror.runtime import HERE, TAKEN, lying_here


@pytest.mark.parametrize("name", TAKEN)
def test_the_file_is_the_published_one(name: str) -> None:
    hashes = json.loads((HERE / "hashes.json").read_text(encoding="ascii"))
    assert sha256(lying_here()[name]).hexdigest() == hashes[name]

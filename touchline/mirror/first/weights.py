"""The first tier's weights: a table of small integers, checked against its hash when it is read.

`web/weights/first.bin.gz` holds BUCKETS rows of one signed byte for each label; `first.json` beside
it holds what is added to each label, how sums become probabilities, and where the hash stands.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from touchline.mirror.characters import WEB
from touchline.mirror.first.features import BUCKETS
from touchline.mirror.naming import LABELS

FOLDER: Final = WEB / "weights"


class WeightsDiffer(RuntimeError):
    """The weights are not the ones that this release was measured with."""


@dataclass(frozen=True)
class Weights:
    """`table`: [BUCKETS, LABELS] of int8, leader moves, focus and responses side by side.

    `added`: [LABELS] of int32. `scales`: for each of the three, what a sum is divided by before the
    softmax. `sure`: for each, the margins (best sum minus the next) from which a label is as likely
    right as `STEPS` says, an integer each, rising. `caution`: by how much the sum of
    `leading_question` has to be ahead: to be told so wrongly hurts more than not to be told.
    """

    table: NDArray[np.int8]
    added: NDArray[np.int32]
    scales: tuple[float, float, float]
    sure: tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]
    caution: int
    version: str


@cache
def weights(folder: Path = FOLDER) -> Weights:
    """Reads them once. Raises WeightsDiffer where the file is not the one described."""
    said = json.loads((folder / "first.json").read_text(encoding="ascii"))
    packed = gzip.decompress((folder / "first.bin.gz").read_bytes())
    if sha256(packed).hexdigest() != said["sha256"]:
        raise WeightsDiffer("first.bin.gz is not the file that first.json describes: reinstall it.")
    table = np.frombuffer(packed, dtype=np.int8).reshape(BUCKETS, LABELS)
    first, second, third = (tuple(each) for each in said["sure"])
    scales = (said["scales"][0], said["scales"][1], said["scales"][2])
    added = np.array(said["added"], dtype=np.int32)
    sure = (first, second, third)
    return Weights(table, added, scales, sure, said["caution"], said["version"])

"""The encoder as it runs: one ONNX file, read once, on one thread."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from touchline.mirror.first.weights import FOLDER, WeightsDiffer
from touchline.mirror.naming import LABELS
from touchline.mirror.said import Said
from touchline.mirror.second.pieces import Pieces
from touchline.mirror.second.windows import Window, windows


class Encoder:
    """`session` runs the graph; `pieces` cuts words as it was taught; `version` names both."""

    def __init__(self, session: Any, pieces: Pieces, version: str) -> None:
        self._session = session
        self.pieces = pieces
        self.version = version

    def logits(self, units: Sequence[Said]) -> NDArray[np.float32]:
        """[units, LABELS], each unit read with as much before it as its window holds."""
        read = [self.pieces.unit(unit.speaker, unit.text) for unit in units]
        rows = [self._window(read, units, window) for window in windows([len(ids) for ids in read])]
        return np.concatenate(rows) if rows else np.zeros((0, LABELS), np.float32)

    def _window(
        self, read: Sequence[Sequence[int]], units: Sequence[Said], window: Window
    ) -> NDArray[np.float32]:
        some = read[window.first : window.last]
        sizes = [len(ids) for ids in some]
        said = [unit.turn for unit in units[window.first : window.last]]
        given = {
            "ids": np.concatenate([np.asarray(ids, np.int64) for ids in some]),
            "turns": np.repeat(np.asarray(said, np.int64), sizes),
            "spans": spans(sizes),
        }
        rows: NDArray[np.float32] = self._session.run(["logits"], given)[0]
        return rows[window.counts - window.first :]


def spans(sizes: Sequence[int]) -> NDArray[np.float32]:
    """[units, pieces]: in each row 1 / size where the unit's pieces stand, so that it is their
    mean."""
    found = np.zeros((len(sizes), sum(sizes)), np.float32)
    at = 0
    for row, size in enumerate(sizes):
        found[row, at : at + size] = 1 / size
        at += size
    return found


@cache
def encoder(folder: Path = FOLDER) -> Encoder:
    """Reads it once, some tenths of a second. Raises WeightsDiffer where the file is another
    one."""
    import onnxruntime  # here, because the first tier does not need it

    said = json.loads((folder / "second.json").read_text(encoding="utf-8"))
    graph = gzip.decompress((folder / "second.onnx.gz").read_bytes())
    if sha256(graph).hexdigest() != said["sha256"]:
        raise WeightsDiffer(
            "second.onnx.gz is not the file that second.json describes: reinstall it."
        )
    asked = onnxruntime.SessionOptions()
    asked.intra_op_num_threads = asked.inter_op_num_threads = 1
    asked.log_severity_level = 3
    session = onnxruntime.InferenceSession(graph, asked, providers=["CPUExecutionProvider"])
    return Encoder(session, Pieces(said["pieces"]), said["version"])

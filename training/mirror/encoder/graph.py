"""`python -m training.mirror.encoder.graph FILE.pt`: the taught encoder as the file that ships.

Exported to ONNX, its weights rounded to signed bytes, a scale for each column, with a bit to spare
so that processors without VNNI and browsers add up the same without overflow.
"""

from __future__ import annotations

import argparse
import gzip
import json
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from touchline.mirror.first.weights import FOLDER
from training.mirror.encoder.model import Encoder

VERSION = "1"


class OneWindow(nn.Module):
    """A single window as the product asks for it: `ids` and `turns` [pieces], `spans` [units,
    pieces]."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor, turns: Tensor, spans: Tensor) -> Tensor:
        later = turns[None, None, :] > turns[None, :, None]
        places = torch.arange(ids.shape[0])[None]
        rows: Tensor = self.encoder(ids[None], places, later, spans[None])
        return rows[0]


def loaded(file: Path) -> tuple[Encoder, list[str]]:
    said: dict[str, Any] = torch.load(file, weights_only=True)
    model = Encoder(len(said["pieces"]), said["layers"])
    model.load_state_dict(said["state"])
    return model.eval(), said["pieces"]


def exported(model: Encoder, folder: Path) -> bytes:
    """The quantised graph."""
    whole, small = folder / "whole.onnx", folder / "small.onnx"
    pieces = torch.arange(24) + 10
    turns = torch.arange(24) // 8
    spans = torch.zeros(3, 24)
    for row in range(3):
        spans[row, row * 8 : row * 8 + 8] = 1 / 8
    torch.onnx.export(
        OneWindow(model), (pieces, turns, spans), str(whole), opset_version=17, dynamo=False,
        input_names=["ids", "turns", "spans"], output_names=["logits"],
        dynamic_axes={"ids": {0: "pieces"}, "turns": {0: "pieces"},
                      "spans": {0: "units", 1: "pieces"}, "logits": {0: "units"}},
    )  # fmt: skip
    quantize_dynamic(
        whole, small, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather"], extra_options={"MatMulConstBOnly": True},
    )  # fmt: skip
    return small.read_bytes()


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("file", type=Path)
    asked.add_argument("--into", type=Path, default=FOLDER)
    said = asked.parse_args()
    model, pieces = loaded(said.file)
    with TemporaryDirectory() as folder:
        graph = exported(model, Path(folder))
    packed = gzip.compress(graph, 9, mtime=0)
    said.into.mkdir(parents=True, exist_ok=True)
    (said.into / "second.onnx.gz").write_bytes(packed)
    described = {"version": VERSION, "sha256": sha256(graph).hexdigest(), "pieces": pieces}
    text = json.dumps(described, ensure_ascii=False, separators=(",", ":"))
    (said.into / "second.json").write_text(text + "\n", encoding="utf-8")
    print(f"{len(graph) / 1e6:.1f} MB, packed {len(packed) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()

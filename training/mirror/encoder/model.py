"""The encoder: the lower layers of MiniLM (Wang et al. 2020), read in windows, three heads on top.

A piece attends to its own turn and to the turns before. A unit is the mean of its pieces. Written
out here, not taken from a library, because the graph that ships is exported from it.
"""

from __future__ import annotations

from typing import Any

from torch import Tensor, nn

from touchline.mirror.labels import FOCUS, LEADER, SELLER

WIDTH = 384
HEADS = 12
INNER = 1536
PLACES = 512
LABELS = len(LEADER) + len(FOCUS) + len(SELLER)
FAR = -1e4  # added to what may not be attended to


class Layer(nn.Module):
    """One layer of a BERT: attention, then two dense steps, each with its norm afterwards."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.last_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        def heads(each: Tensor) -> Tensor:
            return each.view(each.shape[0], -1, HEADS, WIDTH // HEADS).transpose(1, 2)

        read = nn.functional.scaled_dot_product_attention(
            heads(self.query(x)), heads(self.key(x)), heads(self.value(x)), attn_mask=mask
        )
        joined = read.transpose(1, 2).reshape(x.shape[0], -1, WIDTH)
        x = self.norm(x + self.drop(self.out(joined)))
        return self.last_norm(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces of a window → one row of logits a unit: leader moves, focus, seller responses."""

    def __init__(self, pieces: int, layers: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Layer(dropout) for _ in range(layers)])
        self.heads = nn.Linear(WIDTH, LABELS)
        self.drop = nn.Dropout(dropout)

    def forward(self, ids: Tensor, places: Tensor, hidden: Tensor, spans: Tensor) -> Tensor:
        """`ids`, `places`: [windows, pieces]; `hidden`: [windows, pieces, pieces], True where a
        piece (the row) may not see another; `spans`: [windows, units, pieces], each row a mean."""
        x = self.drop(self.norm(self.words(ids) + self.places(places)))
        mask = hidden[:, None].to(x.dtype) * FAR
        for layer in self.layers:
            x = layer(x, mask)
        rows: Tensor = self.heads(self.drop(spans @ x))
        return rows


def begin_from(model: Encoder, weights: dict[str, Tensor], kept: list[int]) -> None:
    """Copies the starting weights: the rows of the pieces that are kept, and the lower layers."""
    model.words.weight.data.copy_(weights["embeddings.word_embeddings.weight"][kept])
    model.words.weight.data += weights["embeddings.token_type_embeddings.weight"][0]
    model.places.weight.data.copy_(weights["embeddings.position_embeddings.weight"])
    _copy(model.norm, weights, "embeddings.LayerNorm")
    names = {
        "query": "attention.self.query", "key": "attention.self.key",
        "value": "attention.self.value", "out": "attention.output.dense",
        "norm": "attention.output.LayerNorm", "up": "intermediate.dense",
        "down": "output.dense", "last_norm": "output.LayerNorm",
    }  # fmt: skip
    for at, layer in enumerate(model.layers):
        for ours, theirs in names.items():
            _copy(getattr(layer, ours), weights, f"encoder.layer.{at}.{theirs}")
    nn.init.normal_(model.heads.weight, std=0.02)
    nn.init.zeros_(model.heads.bias)


def _copy(module: Any, weights: dict[str, Tensor], name: str) -> None:
    module.weight.data.copy_(weights[f"{name}.weight"])
    module.bias.data.copy_(weights[f"{name}.bias"])

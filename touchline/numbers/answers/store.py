"""A folder of small JSON documents, named by a hash of what was asked; the oldest give way."""

import contextlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

LIMIT = 2_000
"""Documents that are kept: some 10 MB. A page of a team asks about ten."""


@dataclass(frozen=True)
class Store:
    """Documents in `folder`, which need not exist yet. A write that fails loses only itself."""

    folder: Path
    limit: int = LIMIT

    def put(self, question: Mapping[str, Any], document: Any) -> None:
        """Keep the answer to a question, all at once."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with tempfile.NamedTemporaryFile(
                "w", encoding="utf-8", dir=self.folder, prefix=".", delete=False
            ) as file:
                json.dump(document, file, ensure_ascii=False, separators=(",", ":"))
            Path(file.name).replace(self._path(question))
            self._make_room()
        except OSError:
            # A full disk is no reason not to answer.
            return

    def get(self, question: Mapping[str, Any]) -> Any:
        """The answer that was kept last, or None."""
        try:
            return json.loads(self._path(question).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None

    def _path(self, question: Mapping[str, Any]) -> Path:
        told = json.dumps(question, sort_keys=True, ensure_ascii=False)
        return self.folder / f"{sha256(told.encode()).hexdigest()}.json"

    def _make_room(self) -> None:
        with os.scandir(self.folder) as entries:
            files = [entry for entry in entries if entry.is_file()]
        if len(files) > self.limit:
            files.sort(key=lambda entry: entry.stat().st_mtime)
            for entry in files[: len(files) - self.limit * 9 // 10]:
                with contextlib.suppress(FileNotFoundError):  # another process made room as well
                    Path(entry.path).unlink()

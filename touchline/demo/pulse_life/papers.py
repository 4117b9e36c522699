"""The papers that the cast’s browsers would hold: the demo hands them out at its door."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from touchline.kit.base64url import packed

FILE: Final = "demo-ballot-papers.json"


def hand_out(home: Path, papers: Mapping[str, Mapping[str, Any]]) -> None:
    """Keep them beside the database: member of the cast → paper."""
    (home / FILE).write_text(json.dumps(papers), encoding="utf-8")


def handed_papers(home: Path) -> dict[str, str]:
    """Member of the cast → the address that opens their ballot; nobody before they were made."""
    file = home / FILE
    if not file.exists():
        return {}
    papers: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return {name: f"/urn/#paper={packed(json.dumps(one).encode())}" for name, one in papers.items()}

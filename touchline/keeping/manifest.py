"""The first member of a backup: what it is, what it holds, and what is not in it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from touchline.keeping.errors import Damaged, KeepingError

FORMAT = 1
NAME = "manifest.json"


@dataclass(frozen=True)
class Manifest:
    """`holds` is `content` or `keys`; both files of one backup have the same `key`.

    `migrations` are those applied, as `app.name`; `tables` counts the rows of every table that came
    along; `links` are the links inside folders, with what they point to; `left_out` says why.
    """

    key: str
    holds: str
    made_at: str
    release: str
    engine: str
    migrations: tuple[str, ...] = ()
    tables: Mapping[str, int] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)
    server: int = 0
    """The major version of the database's server; 0 if it is a file."""

    def as_bytes(self) -> bytes:
        document = {"touchline": "backup", "format": FORMAT, **asdict(self)}
        return (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode()


def read_manifest(content: bytes) -> Manifest:
    """Raises Damaged if it is none, KeepingError if a newer release wrote it in another way."""
    try:
        told: dict[str, Any] = json.loads(content)
        if told.pop("touchline") != "backup":
            raise ValueError
        written = told.pop("format")
        if written == FORMAT:
            return Manifest(**{**told, "migrations": tuple(told["migrations"])})
    except (ValueError, KeyError, TypeError, AttributeError) as trouble:
        raise Damaged("This is no backup of Touchline, or it is damaged.") from trouble
    raise KeepingError(
        f"This backup is written in format {written}; this release reads format {FORMAT}."
        " Install the release that wrote it, or a newer one, and restore again."
    )


def as_release(version: str) -> tuple[int, ...]:
    """`0.12.1` as (0, 12, 1), so that releases can be compared."""
    parts = version.partition("+")[0].replace("-", ".").split(".")
    return tuple(int(part) for part in parts if part.isdigit())

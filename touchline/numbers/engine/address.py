"""Which engine answers, and where it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Literal, get_args

Kind = Literal["duckdb", "postgres", "spark"]
KINDS: tuple[Kind, ...] = get_args(Kind)

SECONDS = 120
"""How long a server may take for one question, unless somebody says otherwise."""


@dataclass(frozen=True)
class Address:
    """An engine: `url` of a server (with its password: never shown), or "" for one of our own.

    `views` names the schema in which the customer keeps the canonical tables; None means that the
    snapshot is loaded. A server may take so many `seconds` for a question. Figures are kept in the
    folder `kept`, if there is one, for the day on which the server cannot be reached.
    """

    kind: Kind = "duckdb"
    url: str = field(default="", repr=False)
    views: str | None = None
    seconds: int = SECONDS
    kept: Path | None = None

    @property
    def digest(self) -> str:
        """Twelve letters that stand for this engine, and do not tell its password."""
        told = "\0".join([self.kind, self.url, self.views or ""])
        return sha256(told.encode()).hexdigest()[:12]


DUCKDB = Address()


def address_of(environment: Mapping[str, str], *, kept: Path | None = None) -> Address:
    """The engine that TOUCHLINE_ENGINE and its kin name; DuckDB if they are silent.

    Figures are to be kept in `kept`. Raises ValueError if there is no such engine, or the seconds
    are not a number.
    """

    def told(name: str) -> str:
        return environment.get(name, "").strip()

    kind = kind_of(told("TOUCHLINE_ENGINE") or "duckdb")
    server = kind == "postgres"
    seconds = told("TOUCHLINE_ENGINE_SECONDS")
    return Address(
        kind=kind,
        url=told("TOUCHLINE_ENGINE_URL") if server else "",
        views=(told("TOUCHLINE_CANONICAL_VIEWS") or None) if server else None,
        seconds=int(seconds) if seconds else SECONDS,
        kept=None if kind == "duckdb" else kept,  # its files are here, they do not go away
    )


def kind_of(name: str) -> Kind:
    """The engine of this name. Raises ValueError if there is none."""
    for kind in KINDS:
        if kind == name:
            return kind
    raise ValueError(f"It can be {', '.join(KINDS)}.")

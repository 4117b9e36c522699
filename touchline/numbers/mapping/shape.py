"""What a mapping says: for each canonical table its sources, for each field where it comes from."""

from collections import abc
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True)
class FromColumn:
    """The text of a column; of several names the first that the file has."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class Constant:
    """The same text in every row."""

    text: str


@dataclass(frozen=True)
class Joined:
    """The texts of several columns with a separator between; empty ones are left out."""

    columns: tuple[str, ...]
    separator: str


@dataclass(frozen=True)
class Slug:
    """The texts of several columns as one key: lower case, letters and digits, hyphens between."""

    columns: tuple[str, ...]


@dataclass(frozen=True)
class Looked:
    """What a table of values says for a column's text; `otherwise` for all others."""

    column: str
    values: abc.Mapping[str, str]
    otherwise: str


Origin = FromColumn | Constant | Joined | Slug | Looked


@dataclass(frozen=True)
class Condition:
    """A row is used if a column's text is (or, with `negated`, is not) one of `texts`."""

    column: str
    texts: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True)
class Source:
    """One file that fills a canonical table, or a part of it."""

    file: str
    fields: abc.Mapping[str, Origin]
    named_alike: bool = False
    """Every canonical field without an origin comes from the column of its own name, if any."""
    where: tuple[Condition, ...] = ()
    distinct: tuple[str, ...] = ()
    """Of rows equal in these columns only the first; a key that another source gave is skipped."""
    values: abc.Mapping[str, abc.Mapping[str, str]] = field(default_factory=dict)
    defaults: abc.Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Mapping:
    """A whole mapping; without `stages` the process is read from the data."""

    name: str
    tables: abc.Mapping[str, tuple[Source, ...]]
    stages: tuple[str, ...] = ()
    crm: abc.Mapping[str, str] = field(default_factory=dict)
    decimal: Literal[".", ","] | None = None
    dates: Literal["day-first", "month-first"] | None = None
    digest: str = ""
    """A hash of the mapping's text: another mapping is another snapshot."""

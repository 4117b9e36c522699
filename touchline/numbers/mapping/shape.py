"""What a mapping says: for each canonical table its sources, for each field where it comes from."""

from collections import abc
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True)
class Condition:
    """A row is used if a column's text is (or, with `negated`, is not) one of `texts`.

    Upper and lower case are the same.
    """

    column: str
    texts: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True)
class FromColumn:
    """The text of a column; of several names the first that the file has.

    Empty in rows that `where` does not hold for.
    """

    names: tuple[str, ...]
    where: tuple[Condition, ...] = ()


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
    """What a table of values says for the texts of columns, joined by a space; or `otherwise`.

    Upper and lower case are the same.
    """

    columns: tuple[str, ...]
    values: abc.Mapping[str, str]
    otherwise: str


@dataclass(frozen=True)
class FirstOf:
    """The first of several origins that is not empty."""

    origins: tuple["Origin", ...]


@dataclass(frozen=True)
class FromFile:
    """What another file says in the row whose `key` is the text of `of`; the first such row.

    `columns` are those of the other file, joined by a space; with `values` or `otherwise` they
    mean what a table of values says, as in `Looked`.
    """

    of: "Origin"
    files: tuple[str, ...]
    key: str
    columns: tuple[str, ...]
    where: tuple[Condition, ...] = ()
    values: abc.Mapping[str, str] = field(default_factory=dict)
    otherwise: str = ""

    @property
    def file(self) -> str:
        """The other file as people are told of it."""
        return either(self.files)


Origin = FromColumn | Constant | Joined | Slug | Looked | FirstOf | FromFile


def either(files: tuple[str, ...]) -> str:
    """The names of which one is enough, in words."""
    *others, last = files
    return f"{', '.join(others)} or {last}" if others else last


@dataclass(frozen=True)
class Source:
    """One file that fills a canonical table, or a part of it; of `files` the first there is."""

    files: tuple[str, ...]
    fields: abc.Mapping[str, Origin]
    named_alike: bool = False
    """Every canonical field without an origin comes from the column of its own name, if any."""
    where: tuple[Condition, ...] = ()
    distinct: tuple[str, ...] = ()
    """Of rows equal in these columns only one; a key that another source gave is skipped."""
    history: bool = False
    """Rows are states at a moment: one counts only if it differs from the one before."""
    unless: tuple[str, ...] = ()
    """The source is for folders that have none of these files."""
    values: abc.Mapping[str, abc.Mapping[str, str]] = field(default_factory=dict)
    defaults: abc.Mapping[str, str] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """The file as people are told of it; also the name under which an import keeps it."""
        return either(self.files)

    def lookups(self) -> abc.Iterator[tuple[str, FromFile]]:
        """The other files that the fields are looked up in, each with its field."""
        for name, origin in self.fields.items():
            for found in _lookups(origin):
                yield name, found


def _lookups(origin: Origin) -> abc.Iterator[FromFile]:
    match origin:
        case FirstOf(origins):
            for one in origins:
                yield from _lookups(one)
        case FromFile(of=of):
            yield from _lookups(of)
            yield origin


@dataclass(frozen=True)
class Mapping:
    """A whole mapping; without `stages` the process is read from the data."""

    name: str
    tables: abc.Mapping[str, tuple[Source, ...]]
    stages: tuple[str, ...] = ()
    crm: abc.Mapping[str, str] = field(default_factory=dict)
    qualified: str = ""
    """The stage from which on a deal counts as qualified."""
    decimal: Literal[".", ","] | None = None
    dates: Literal["day-first", "month-first"] | None = None
    zone: str = "UTC"
    """The zone of moments that name none."""
    digest: str = ""
    """A hash of the mapping's text: another mapping is another snapshot."""

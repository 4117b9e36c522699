"""A draft of a mapping, made by pointing at columns, and the TOML file that it becomes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from touchline.numbers import schema
from touchline.numbers.mapping.document import Value, as_toml

LEFT_OUT = ""
"""In place of a fixed word: rows with this text are not for Touchline."""

_ABOUT = "# Made in Touchline by pointing at columns. Change it there, or here by hand.\n\n"


@dataclass(frozen=True)
class TableDraft:
    """Where a table comes from: a file, for each field a column of it, and what its words mean.

    `words` has for a field with fixed words (`kind`, `outcome`, …) the meaning of each text.
    """

    file: str
    columns: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Draft:
    """A mapping as a person points at it.

    `stages` are the process, in order, without its ends. Each text of the column of stages is in
    `stage_of` (with the stage that it is), in `won`, in `lost`, or in `left_out`; without a column
    of outcomes `won` and `lost` decide the outcome.
    `people_from_deals`: people have no file, and are made of the owners of deals.
    `managers_too`: whoever is named as manager becomes a person, unless listed as one.
    """

    name: str
    tables: Mapping[str, TableDraft]
    stages: tuple[str, ...] = ()
    stage_of: Mapping[str, str] = field(default_factory=dict)
    won: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    qualified: str = ""
    people_from_deals: bool = False
    managers_too: bool = False


def missing(draft: Draft) -> tuple[tuple[str, str], ...]:
    """What has no column but needs one, as (table, field); the tables in their order.

    The outcome may come from the stage. Without files for people or deals all they need is missing.
    """
    return tuple(
        (table.name, name)
        for table in schema.TABLES
        if table.required or table.name in draft.tables
        for name in needed(table.name)
        if name not in _columns(draft, table.name)
        and not (name == "outcome" and "stage" in _columns(draft, table.name))
    )


def needed(table: str) -> tuple[str, ...]:
    """The fields without which a table is of no use, in the order of its columns."""
    columns = schema.table(table).columns
    return tuple(one.name for one in columns if one.required or (table, one.name) in _WANTED)


_WANTED = {("opportunities", "seller_key"), ("opportunities", "closed_at")}
"""Without these an import would leave out, or give to nobody, what everyone looks for."""


def toml_of(draft: Draft) -> str:
    """The mapping file. Raises ValueError if something is `missing`."""
    if lacking := missing(draft):
        raise ValueError(f"{len(lacking)} fields have no column: {lacking}")
    return _ABOUT + as_toml(_document(draft))


def _columns(draft: Draft, table: str) -> Mapping[str, str]:
    """The columns of a table; made of the owners of deals, people have at least key and name."""
    found = draft.tables[table].columns if table in draft.tables else {}
    if table == "people" and draft.people_from_deals:
        owner = _columns(draft, "opportunities").get("seller_key", "")
        return {"name": owner, **found, "person_key": owner} if owner else {}
    return found


def _document(draft: Draft) -> dict[str, Value]:
    document: dict[str, Value] = {"name": draft.name}
    if draft.stages:
        document["process"] = _process(draft)
    document["tables"] = {
        table.name: list(_sources(draft, table.name))
        for table in schema.TABLES
        if table.name in draft.tables or table.required
    }
    return document


def _process(draft: Draft) -> dict[str, Value]:
    stages = [*draft.stages, *draft.won[:1], *draft.lost[:1]]
    process: dict[str, Value] = {"stages": list(dict.fromkeys(stages))}
    if draft.qualified in stages:
        process["qualified"] = draft.qualified
    # All that mean won are one stage at the end of the process, and so are all that mean lost.
    ends = {text: texts[0] for texts in (draft.won, draft.lost) for text in texts}
    crm = {text: stage for text, stage in {**draft.stage_of, **ends}.items() if stage in stages}
    if other := {text: stage for text, stage in crm.items() if text != stage}:
        process["crm"] = other
    return process


def _sources(draft: Draft, table: str) -> Iterator[dict[str, Value]]:
    columns = dict(_columns(draft, table))
    told = draft.tables.get(table, TableDraft(""))
    source: dict[str, Value] = {"file": told.file}
    if table == "people" and draft.people_from_deals:
        source = {"file": draft.tables["opportunities"].file, "distinct": columns["person_key"]}
    if defaults := _DEFAULTS.get(table):
        source["defaults"] = dict(defaults)
    if where := _where(draft, told, columns):
        source["where"] = where
    source["columns"] = dict(columns)
    if table == "opportunities" and "outcome" not in columns:
        source["derive"] = {"outcome": _outcome(draft, columns["stage"])}
    if values := _values(told):
        source["values"] = values
    yield source
    if table == "people" and draft.managers_too and columns.get("manager_key"):
        yield _managers(source["file"], columns)


_DEFAULTS = {"people": {"seat": "seller"}, "opportunities": {"kind": "new"}}


def _outcome(draft: Draft, stage: str) -> dict[str, Value]:
    ends: dict[str, Value] = dict.fromkeys(draft.won, "won")
    ends |= dict.fromkeys(draft.lost, "lost")
    return {"map": stage, "values": ends, "otherwise": "open"}


def _managers(file: Value, people: Mapping[str, str]) -> dict[str, Value]:
    """A manager is of the team of whoever names them."""
    manager = people["manager_key"]
    columns: dict[str, Value] = {"person_key": manager, "name": manager}
    if "team" in people:
        columns["team"] = people["team"]
    return {
        "file": file,
        "distinct": manager,
        "columns": columns,
        "derive": {"seat": {"constant": "manager"}},
    }


def _values(told: TableDraft) -> dict[str, Value]:
    """For each field with fixed words what its texts mean, unless they are those words already."""
    found: dict[str, Value] = {}
    for name, words in told.words.items():
        meant = {text: is_ for text, is_ in words.items() if is_ not in (LEFT_OUT, text)}
        if meant and name in told.columns:
            found[name] = meant
    return found


def _where(draft: Draft, told: TableDraft, columns: Mapping[str, str]) -> dict[str, Value]:
    """Column → the texts whose rows are not for Touchline."""
    texts = {
        name: [text for text, is_ in words.items() if is_ == LEFT_OUT]
        for name, words in told.words.items()
    }
    texts["stage"] = list(draft.left_out)
    found: dict[str, list[str]] = {}
    for name, column in columns.items():
        if out := texts.get(name):
            found[column] = list(dict.fromkeys([*found.get(column, ()), *out]))
    return {column: {"not": out} for column, out in found.items()}

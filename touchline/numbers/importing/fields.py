"""Binds a source of the mapping to a real file: for each canonical field the SQL of its text."""

import difflib
from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass

from touchline.numbers import schema, sql
from touchline.numbers.errors import ImportRefused
from touchline.numbers.importing.origins import Lookup, Texts, columns_of, needed
from touchline.numbers.importing.sheet import Sheet
from touchline.numbers.mapping.shape import FromColumn, Mapping, Origin, Source


@dataclass(frozen=True)
class Bound:
    """A source with its file: `texts` holds the SQL of each field, `named` its column in the file.

    `kept` is the SQL of `where`, `alike` that of what `distinct` compares, `lookups` the other
    files that the texts need, in the order in which they are joined.
    """

    texts: ReadOnly[str, str]
    named: ReadOnly[str, str]
    kept: str
    alike: str
    lookups: tuple[Lookup, ...]
    warnings: tuple[str, ...]


def bind(
    table: schema.Table,
    source: Source,
    sheet: Sheet,
    *,
    mapping: Mapping,
    sheets: ReadOnly[str, Sheet],
) -> Bound:
    """Find every column that the source asks for; `sheets` are all files by the mapping's name.

    Raises ImportRefused if a required field cannot be filled, with the columns found and the
    nearest names; a missing column of an optional field is a warning.
    """
    texts, named, missing = {}, {}, []
    making = Texts(sheet, sheets)
    for field in table.columns:
        origin = source.fields.get(field.name)
        if origin is None and source.named_alike:
            origin = FromColumn((field.name,))
        text = making.of(origin) if origin else None
        if text is None:
            missing += _missing(table, field, source, sheet, origin)
            text = "NULL::VARCHAR"
        texts[field.name] = _finished(text, field, source, mapping)
        named[field.name] = _column_of(origin, sheet) or field.name
    kept = making.kept(source.where)
    cells = [needed(name, sheet, asker="distinct") for name in source.distinct]
    alike = f"nullif(concat_ws(chr(31), {', '.join(cells)}), '')" if cells else "NULL"
    warnings = tuple(dict.fromkeys([*missing, *making.warnings]))
    return Bound(texts, named, kept, alike, tuple(making.lookups), warnings)


def _missing(
    table: schema.Table, field: schema.Column, source: Source, sheet: Sheet, origin: Origin | None
) -> list[str]:
    asked = columns_of(origin) or (field.name,)
    lacks = f"{sheet.name} has no column {' or '.join(map(repr, asked))}"
    near = _nearest(asked[0], sheet, table, named_alike=source.named_alike)
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    if field.required and field.name not in source.defaults:
        raise ImportRefused(
            f"{lacks}, which {table.name} needs.{hint} "
            f"Columns found: {', '.join(sheet.columns)}. Nothing was changed."
        )
    # Whoever leaves out a column that may be empty means it; a column of nearly its name is a slip.
    if origin is None or (source.named_alike and not near) or _has_any(asked, sheet):
        return []
    default = source.defaults.get(field.name)
    becomes = "stays empty" if default is None else f"is {default} throughout"
    return [f"{lacks}; {table.name}.{field.name} {becomes}.{hint}"]


def _has_any(asked: tuple[str, ...], sheet: Sheet) -> bool:
    """Then what is missing is the file to look it up in, and that has been said."""
    return any(sheet.find(name) is not None for name in asked)


def _nearest(asked: str, sheet: Sheet, table: schema.Table, *, named_alike: bool) -> list[str]:
    """Columns that may have been meant, other than those that mean something already."""
    free = [
        name
        for name in sheet.columns
        if not (named_alike and table.column(name.strip().casefold()))
    ]
    return difflib.get_close_matches(asked.casefold(), free, n=2, cutoff=0.7)


def _column_of(origin: Origin | None, sheet: Sheet) -> str:
    """The name of the first column that a person would look into."""
    places = [sheet.find(name) for name in columns_of(origin)]
    return next((sheet.columns[place] for place in places if place is not None), "")


def _finished(text: str, field: schema.Column, source: Source, mapping: Mapping) -> str:
    """Spelling fixes, the process's own names of stages, lower case for fixed words, defaults."""
    if fixes := source.values.get(field.name):
        text = _spelt(text, fixes)
    if field.name == "stage" and mapping.crm:
        text = _spelt(text, mapping.crm)
    if field.allowed:
        text = f"lower({text})"
    if field.name in source.defaults:
        text = f"coalesce({text}, {sql.text(source.defaults[field.name])})"
    return text


def _spelt(text: str, fixes: ReadOnly[str, str]) -> str:
    """Exactly as told, since the case may be what is to be mended; all else stays as it is."""
    cases = " ".join(f"WHEN {sql.text(told)} THEN {sql.text(is_)}" for told, is_ in fixes.items())
    return f"CASE {text} {cases} ELSE {text} END"

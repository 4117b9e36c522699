"""Binds a source of the mapping to a real file: for each canonical field the SQL of its text."""

import difflib
from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass

from touchline.numbers import schema, sql
from touchline.numbers.errors import ImportRefused
from touchline.numbers.importing.sheet import Sheet
from touchline.numbers.mapping.shape import (
    Condition,
    Constant,
    FromColumn,
    Joined,
    Looked,
    Mapping,
    Origin,
    Slug,
    Source,
)


@dataclass(frozen=True)
class Bound:
    """A source with its file: `texts` holds the SQL of each field, `named` its column in the file.

    `kept` is the SQL of `where`, `alike` that of what `distinct` compares.
    """

    texts: ReadOnly[str, str]
    named: ReadOnly[str, str]
    kept: str
    alike: str
    warnings: tuple[str, ...]


def column(place: int) -> str:
    """The name under which a file's column of this place is read."""
    return f"c{place}"


def bind(table: schema.Table, source: Source, sheet: Sheet, *, mapping: Mapping) -> Bound:
    """Find every column that the source asks for.

    Raises ImportRefused if a required field cannot be filled, with the columns found and the
    nearest names; a missing column of an optional field is a warning.
    """
    texts, named, warnings = {}, {}, []
    for field in table.columns:
        origin = source.fields.get(field.name)
        if origin is None and source.named_alike:
            origin = FromColumn((field.name,))
        text = _text(origin, sheet) if origin else None
        if text is None:
            warnings += _missing(table, field, source, sheet, origin)
            text = "NULL::VARCHAR"
        texts[field.name] = _finished(text, field, source, mapping)
        named[field.name] = _column_of(origin, sheet) or field.name
    kept = " AND ".join(_condition(one, sheet) for one in source.where) or "true"
    cells = [_needed(name, sheet, asker="distinct") for name in source.distinct]
    alike = f"nullif(concat_ws(chr(31), {', '.join(cells)}), '')" if cells else "NULL"
    return Bound(texts, named, kept, alike, tuple(warnings))


def _missing(
    table: schema.Table, field: schema.Column, source: Source, sheet: Sheet, origin: Origin | None
) -> list[str]:
    asked = columns_of(origin) or (field.name,)
    near = _nearest(asked[0], sheet, table, named_alike=source.named_alike)
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    if field.required and field.name not in source.defaults:
        raise ImportRefused(
            f"{sheet.name} has no column {', '.join(asked)!r}, which {table.name} needs.{hint} "
            f"Columns found: {', '.join(sheet.columns)}. Nothing was changed."
        )
    # Whoever leaves out a column that may be empty means it; a column of nearly its name is a slip.
    if origin is None or (source.named_alike and not near):
        return []
    return [
        f"{sheet.name} has no column {', '.join(asked)!r}; "
        f"{table.name}.{field.name} stays empty.{hint}"
    ]


def _nearest(asked: str, sheet: Sheet, table: schema.Table, *, named_alike: bool) -> list[str]:
    """Columns that may have been meant, other than those that mean something already."""
    free = [
        name
        for name in sheet.columns
        if not (named_alike and table.column(name.strip().casefold()))
    ]
    return difflib.get_close_matches(asked.casefold(), free, n=2, cutoff=0.7)


def columns_of(origin: Origin | None) -> tuple[str, ...]:
    """The names of the columns that an origin looks into."""
    match origin:
        case FromColumn(names):
            return names
        case Joined(columns, _) | Slug(columns):
            return columns
        case Looked(name, _, _):
            return (name,)
    return ()


def _column_of(origin: Origin | None, sheet: Sheet) -> str:
    """The name of the first column that a person would look into."""
    places = [sheet.find(name) for name in columns_of(origin)]
    return next((sheet.columns[place] for place in places if place is not None), "")


def _text(origin: Origin, sheet: Sheet) -> str | None:
    """SQL of the text, or None if the file lacks a column for it."""
    if isinstance(origin, Constant):
        return sql.text(origin.text)
    cells = [_cell(name, sheet) for name in columns_of(origin)]
    found = [cell for cell in cells if cell is not None]
    if isinstance(origin, FromColumn):
        return found[0] if found else None
    if len(found) < len(cells):
        return None
    match origin:
        case Joined(_, separator):
            return f"nullif(concat_ws({sql.text(separator)}, {', '.join(found)}), '')"
        case Slug():
            joined = f"lower(strip_accents(concat_ws(' ', {', '.join(found)})))"
            return f"nullif(trim(regexp_replace({joined}, '[^\\pL\\pN]+', '-', 'g'), '-'), '')"
        case Looked(_, values, otherwise):
            return _looked(found[0], values, f"nullif({sql.text(otherwise)}, '')")


def _cell(name: str, sheet: Sheet) -> str | None:
    place = sheet.find(name)
    return None if place is None else f"nullif(trim({column(place)}), '')"


def _looked(text: str, values: ReadOnly[str, str], otherwise: str) -> str:
    cases = " ".join(f"WHEN {sql.text(told)} THEN {sql.text(is_)}" for told, is_ in values.items())
    return f"CASE {text} {cases} ELSE {otherwise} END" if cases else otherwise


def _finished(text: str, field: schema.Column, source: Source, mapping: Mapping) -> str:
    """Spelling fixes, the process's own names of stages, lower case for fixed words, defaults."""
    if fixes := source.values.get(field.name):
        text = _looked(text, fixes, text)
    if field.name == "stage" and mapping.crm:
        text = _looked(text, mapping.crm, text)
    if field.allowed:
        text = f"lower({text})"
    if field.name in source.defaults:
        text = f"coalesce({text}, {sql.text(source.defaults[field.name])})"
    return text


def _condition(condition: Condition, sheet: Sheet) -> str:
    cell = _needed(condition.column, sheet, asker="where")
    inside = f"coalesce({cell}, '') IN ({sql.texts(condition.texts)})"
    return f"NOT {inside}" if condition.negated else inside


def _needed(name: str, sheet: Sheet, *, asker: str) -> str:
    cell = _cell(name, sheet)
    if cell is None:
        raise ImportRefused(
            f"{sheet.name} has no column {name!r}, which the mapping's `{asker}` asks for. "
            f"Columns found: {', '.join(sheet.columns)}. Nothing was changed."
        )
    return cell

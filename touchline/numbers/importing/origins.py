"""Turns what a mapping says about a field into SQL of its text, over the columns of a real file."""

from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass, field

from touchline.numbers import sql
from touchline.numbers.errors import ImportRefused
from touchline.numbers.importing.sheet import Sheet
from touchline.numbers.mapping.shape import (
    Condition,
    Constant,
    FirstOf,
    FromColumn,
    FromFile,
    Joined,
    Looked,
    Origin,
    Slug,
)


@dataclass(frozen=True)
class Lookup:
    """Another file to be joined: SQL over its own columns, and over ours what it is asked for."""

    name: str
    sheet: Sheet
    key: str
    text: str
    kept: str
    asked: str

    @property
    def answer(self) -> str:
        """SQL of what the other file said."""
        return f"{sql.name(self.name)}.text"


def column(place: int) -> str:
    """The name under which a file's column of this place is read."""
    return f"c{place}"


def cell(name: str, sheet: Sheet) -> str | None:
    """SQL of a column's text, or None if the file does not have it."""
    place = sheet.find(name)
    return None if place is None else f"cell_text({column(place)})"


def needed(name: str, sheet: Sheet, *, asker: str) -> str:
    """SQL of a column's text. Raises ImportRefused if the file does not have it."""
    found = cell(name, sheet)
    if found is None:
        raise ImportRefused(
            f"{sheet.name} has no column {name!r}, which the mapping's `{asker}` asks for. "
            f"Columns found: {', '.join(sheet.columns)}. Nothing was changed."
        )
    return found


def columns_of(origin: Origin | None) -> tuple[str, ...]:
    """The names of the columns of the source's own file that an origin looks into."""
    match origin:
        case FromColumn(names):
            return names
        case Joined(columns, _) | Slug(columns) | Looked(columns, _, _):
            return columns
        case FirstOf(origins):
            return tuple(name for one in origins for name in columns_of(one))
        case FromFile(of=of):
            return columns_of(of)
    return ()


@dataclass
class Texts:
    """Makes the SQL of one source; collects the files to join and what is to be warned of."""

    sheet: Sheet
    sheets: ReadOnly[str, Sheet]
    lookups: list[Lookup] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def of(self, origin: Origin) -> str | None:
        """SQL of the text, or None if a column or a file that it needs is not there."""
        match origin:
            case Constant(text):
                return sql.text(text)
            case FromColumn():
                return self._column(origin)
            case FirstOf(origins):
                found = [said for one in origins if (said := self.of(one)) is not None]
                return f"coalesce({', '.join(found)})" if found else None
            case FromFile():
                return self._from_file(origin)
        cells = [cell(name, self.sheet) for name in columns_of(origin)]
        if not cells or None in cells:
            return None
        return _combined(origin, ", ".join(one for one in cells if one))

    def kept(self, where: tuple[Condition, ...]) -> str:
        """SQL of the rows for which all conditions hold. Raises ImportRefused."""
        return " AND ".join(self._condition(one, self.sheet) for one in where) or "true"

    def _column(self, origin: FromColumn) -> str | None:
        found = [text for name in origin.names if (text := cell(name, self.sheet)) is not None]
        if not found:
            return None
        return (
            f"CASE WHEN {self.kept(origin.where)} THEN {found[0]} END" if origin.where else found[0]
        )

    def _from_file(self, origin: FromFile) -> str | None:
        other = self.sheets.get(origin.file)
        asked = self.of(origin.of)
        if other is None or asked is None:
            return None
        key, *cells = (
            needed(name, other, asker="lookup") for name in (origin.key, *origin.columns)
        )
        lookup = Lookup(
            name=f"lookup {len(self.lookups)}",
            sheet=other,
            key=key,
            text=cells[0] if len(cells) == 1 else f"nullif(concat_ws(' ', {', '.join(cells)}), '')",
            kept=" AND ".join(self._condition(one, other) for one in origin.where) or "true",
            asked=asked,
        )
        self.lookups.append(lookup)
        if origin.values:
            return looked(lookup.answer, origin.values, _text_or_null(origin.otherwise))
        return f"coalesce({lookup.answer}, {_text_or_null(origin.otherwise)})"

    def _condition(self, condition: Condition, sheet: Sheet) -> str:
        if (
            cell(condition.column, sheet) is None
            and ("" in condition.texts) is not condition.negated
        ):
            self.warnings.append(
                f"{sheet.name} has no column {condition.column!r}, which the mapping's `where` "
                "asks for; no row was left out by it."
            )
            return "true"
        text = needed(condition.column, sheet, asker="where")
        allowed = ", ".join(f"lower({sql.text(one)})" for one in condition.texts)
        inside = f"lower(coalesce({text}, '')) IN ({allowed})"
        return f"NOT {inside}" if condition.negated else inside


def _combined(origin: Origin, cells: str) -> str | None:
    match origin:
        case Joined(_, separator):
            return f"nullif(concat_ws({sql.text(separator)}, {cells}), '')"
        case Slug():
            joined = f"lower(strip_accents(concat_ws(' ', {cells})))"
            return f"nullif(trim(regexp_replace({joined}, '[^\\pL\\pN]+', '-', 'g'), '-'), '')"
        case Looked(_, values, otherwise):
            return looked(f"concat_ws(' ', {cells})", values, _text_or_null(otherwise))
    return None


def looked(text: str, values: ReadOnly[str, str], otherwise: str) -> str:
    """SQL of what a table of values says for a text; upper and lower case are the same."""
    cases = " ".join(
        f"WHEN lower({sql.text(told)}) THEN {sql.text(is_)}" for told, is_ in values.items()
    )
    return f"CASE lower({text}) {cases} ELSE {otherwise} END" if cases else otherwise


def _text_or_null(text: str) -> str:
    return f"nullif({sql.text(text)}, '')"

# ruff: noqa: S608 - the path is quoted by `sql`
"""Looks at the header of every staged file, with the columns that the mapping asks for in mind."""

from collections.abc import Mapping as ReadOnly
from contextlib import closing

from touchline.numbers import schema, sql
from touchline.numbers.engine.duck import connect
from touchline.numbers.errors import ImportRefused
from touchline.numbers.importing.foot import without_foot
from touchline.numbers.importing.origins import columns_of
from touchline.numbers.importing.sheet import Sheet, look_at
from touchline.numbers.importing.staging import Staged
from touchline.numbers.mapping.shape import Mapping


def look_at_all(staged: ReadOnly[str, Staged], *, mapping: Mapping) -> dict[str, Sheet]:
    """The sheet of each staged file, by the name the mapping uses. Raises ImportRefused."""
    return {name: _look(one, expected=_expected(name, mapping)) for name, one in staged.items()}


def _look(staged: Staged, *, expected: set[str]) -> Sheet:
    if staged.parquet:
        return _parquet(staged)
    return without_foot(look_at(staged.name, staged.path, expected=expected))


def _expected(file: str, mapping: Mapping) -> set[str]:
    expected: set[str] = set()
    for name, sources in mapping.tables.items():
        for source in sources:
            if source.file == file:
                for origin in source.fields.values():
                    expected.update(columns_of(origin))
                if source.named_alike:
                    expected.update(column.name for column in schema.table(name).columns)
            for _, lookup in source.lookups():
                if lookup.file == file:
                    expected.update((lookup.key, *lookup.columns))
    return expected


def _parquet(staged: Staged) -> Sheet:
    import duckdb

    try:
        with closing(connect()) as connection:
            rows = f"SELECT * FROM read_parquet({sql.path(staged.path)}) LIMIT 0"
            described = connection.execute(rows).description or []
    except duckdb.Error as trouble:
        raise ImportRefused(
            f"{staged.name} is not a whole Parquet file. Nothing was changed. "
            "Export it again and import again."
        ) from trouble
    return Sheet(staged.name, staged.path, tuple(one[0] for one in described), parquet=True)

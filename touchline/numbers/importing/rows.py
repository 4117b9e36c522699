# ruff: noqa: S608 - every name and text passes through `sql`
"""SQL of the rows of a staged file, before a mapping has said what they mean."""

from touchline.numbers import sql
from touchline.numbers.importing.origins import column
from touchline.numbers.importing.records import LONGEST
from touchline.numbers.importing.sheet import Sheet


def rows_of_file(sheet: Sheet) -> str:
    """SQL of a file's rows with columns c0, c1, … of text, in the order of the file."""
    if sheet.parquet:
        cast = ", ".join(
            f"CAST({sql.name(name)} AS VARCHAR) AS {column(place)}"
            for place, name in enumerate(sheet.columns)
        )
        return f"(SELECT {cast} FROM read_parquet({sql.path(sheet.path)}))"
    named = ", ".join(f"'{column(place)}': 'VARCHAR'" for place in range(len(sheet.columns)))
    skip = 0 if sheet.tidied else sheet.skip
    longest = 2 * LONGEST if sheet.tidied else LONGEST  # tidying may double quotation marks
    return (
        f"read_csv({sql.path(sheet.tidied or sheet.path)}, auto_detect = false, header = false, "
        f"skip = {skip}, delim = {sql.text(sheet.delimiter)}, quote = '\"', escape = '\"', "
        f"new_line = '\\n', nullstr = '', columns = {{{named}}}, store_rejects = true, "
        f"max_line_size = {longest})"
    )

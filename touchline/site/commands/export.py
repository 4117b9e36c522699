"""`touchline export`: everything kept about a person, readable without Touchline."""

import json
from pathlib import Path
from typing import Annotated

import typer

from touchline.kit import clock
from touchline.site.commands.asking import stop
from touchline.site.commands.backup import AsJson
from touchline.site.commands.persons import person_of, set_up

Address = Annotated[str, typer.Option("--person", help="The address they sign in with.")]
Out = Annotated[Path | None, typer.Option(help="The file to write; a new one.", show_default=False)]


def export(person: Address, *, out: Out = None, as_json: AsJson = False) -> None:
    """Write everything that is kept about a person into one zip file.

    A page to read, a table of each part as CSV and JSON, and what each is. The file holds what only
    that person may read: hand it to them and to nobody else.

    Example: touchline export --person mairi@example.org --out mairi.zip
    """
    set_up()
    from touchline.people.exporting import note_export
    from touchline.people.models import Organisation
    from touchline.wall.own_archive import file_name, own_archive
    from touchline.wall.own_data import own_data
    from touchline.witness.actor import SYSTEM

    subject, at = person_of(person), clock.now()
    data = own_data(subject, day=clock.today(Organisation.the().zone), at=at)
    path = (out or Path(file_name(data))).resolve()
    content = own_archive(data)
    _write(path, content)
    note_export(subject, by=SYSTEM, at=at)
    rows = {part.key: len(part.rows) for part in data.parts}
    if as_json:
        said = {"person": subject.key, "file": str(path), "bytes": len(content), "rows": rows}
        typer.echo(json.dumps(said, ensure_ascii=False, indent=2))
    else:
        typer.echo(f"{path}: {sum(rows.values()):,} rows in {len(data.filled)} parts.")


def _write(path: Path, content: bytes) -> None:
    """All of it under a name that was free, readable by who ran the command alone."""
    from touchline.keeping.errors import KeepingError
    from touchline.keeping.placing import draft, put_in_place, refuse_to_overwrite

    try:
        refuse_to_overwrite(path)
        with draft(path) as beside:
            beside.write_bytes(content)
            put_in_place(beside, path)
    except KeepingError:
        stop(f"{path} is there already. Nothing was written. Name another file with --out.")
    except OSError as trouble:
        stop(f"{path} could not be written ({trouble.strerror}). Nothing was kept.")

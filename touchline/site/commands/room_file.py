"""`touchline room-file`: the page that opens an export without any server, as one file."""

from pathlib import Path
from typing import Annotated

import typer

from touchline.keeping.errors import KeepingError
from touchline.keeping.placing import draft, put_in_place, refuse_to_overwrite
from touchline.site.commands.asking import stop
from touchline.site.room_files import hash_of
from touchline.site.room_in_one import LANGUAGE, NoSuchLanguage, saved_page

_LANGUAGE = typer.Option(help="The language of its words.")


def room_file(
    out: Annotated[Path, typer.Argument(help="Where to write it.")],
    *,
    language: Annotated[str, _LANGUAGE] = LANGUAGE,
) -> None:
    """Write the page that opens an export of a room, with all that it needs in one file.

    Example: touchline room-file touchline-room.html

    It asks no server for anything. The manifest of a release says its hash in English.
    """
    try:
        content = saved_page(language)
        refuse_to_overwrite(out)
        with draft(out) as whole:
            whole.write_bytes(content)
            whole.chmod(0o644)  # it is there to be handed on
            put_in_place(whole, out)
    except NoSuchLanguage as wrong:
        raise typer.BadParameter(str(wrong), param_hint="--language") from wrong
    except (OSError, KeepingError) as trouble:
        stop(f"{out} cannot be written: {trouble}")
    typer.echo(f"{out}: SHA-256 {hash_of(content)}")

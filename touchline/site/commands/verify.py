"""`touchline verify`: does a server give the room's application as it was published?"""

import json
from pathlib import Path
from typing import Annotated

import typer

from touchline.keeping.errors import KeepingError
from touchline.keeping.placing import draft, put_in_place, refuse_to_overwrite
from touchline.site.commands.asking import stop
from touchline.site.commands.verify_asking import NoAddress, asking, in_the_open, page_of
from touchline.site.commands.verify_keys import NoKey, private_key, public_key
from touchline.site.manifest import Manifest, NotAManifest, Standing, of_this_release, read
from touchline.site.room_held import LIST
from touchline.site.room_host import data_origin, expected_at
from touchline.site.served_code import Difference, NotReached, differences

_MANIFEST = typer.Option(help="As published; else that of the release here.", show_default=False)
_KEY = typer.Option(help="The public key of whoever signs releases.", show_default=False)
_DATA = typer.Option(help="The page is for data at this origin, and holds none itself.")
_WRITE = typer.Option(help="Write the manifest of the release here.", show_default=False)
_SIGN = typer.Option(help="The private key to sign it with.", show_default=False)
SAYS = {
    Standing.SIGNED: "The manifest is signed by the key that you gave.",
    Standing.UNSIGNED: "The manifest is unsigned: these are hashes of files, and nobody's word.",
    Standing.NOT_CHECKED: "The manifest is signed. By whom, --key FILE would say.",
    Standing.FORGED: "The manifest is not signed by the key that you gave.",
}


def verify(
    url: Annotated[str, typer.Argument(help="The address of the page.", show_default=False)] = "",
    *,
    manifest: Annotated[Path | None, _MANIFEST] = None,
    key: Annotated[Path | None, _KEY] = None,
    data: Annotated[str, _DATA] = "",
    write: Annotated[Path | None, _WRITE] = None,
    sign: Annotated[Path | None, _SIGN] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
) -> None:
    """Compare the room's page as a server gives it with the manifest of a release.

    Example: touchline verify https://sales.example.org/room/ --manifest touchline-0.3.0.json

    Exit 1 names each file and header that differs. Run it from more than one place: a server can
    give one visitor something else than another.
    """
    if bool(url) == bool(write):
        raise typer.BadParameter("Give the address of a page, or --write FILE.", param_hint="URL")
    if (sign and not write) or (write and (manifest or key or data or as_json)):
        raise typer.BadParameter("--sign goes with --write, and nothing else does.")
    try:
        if write:
            _write(write, sign=sign)
        else:
            _verify(page_of(url), data=data, manifest=manifest, key=key, as_json=as_json)
    except NoAddress as wrong:
        raise typer.BadParameter(str(wrong), param_hint="URL") from wrong
    except (NoKey, NotAManifest, NotReached, KeepingError) as trouble:
        stop(str(trouble))
    except (OSError, UnicodeDecodeError) as trouble:
        stop(f"{getattr(trouble, 'filename', None) or manifest} cannot be used: {trouble}.")


def _write(path: Path, *, sign: Path | None) -> None:
    refuse_to_overwrite(path)
    text = of_this_release().document(key=private_key(sign) if sign else None)
    with draft(path) as whole:
        whole.write_text(text, encoding="utf-8")
        whole.chmod(0o644)  # it is there to be published
        put_in_place(whole, path)
    typer.echo(f"{path}: {'signed' if sign else 'unsigned'}.")


def _verify(
    page: str, *, data: str, manifest: Path | None, key: Path | None, as_json: bool
) -> None:
    told = read(manifest.read_text(encoding="utf-8")) if manifest else of_this_release()
    standing = told.standing(public_key(key) if key else None)
    if key and standing is Standing.UNSIGNED:
        stop("The manifest is unsigned, so the key that you gave proves nothing about it.")
    expected = expected_at(told, asking(page), _origin(data)) if data else (told, asking(page))
    found = list(differences(*expected))
    good = not found and standing is not Standing.FORGED
    if as_json:
        _print_json(page, told, standing, found, good=good)
    else:
        _tell(page, told, standing, found, good=good, data=data)
    raise typer.Exit(0 if good else 1)


def _origin(data: str) -> str:
    try:
        return data_origin(data)
    except ValueError as wrong:
        raise typer.BadParameter(str(wrong), param_hint="--data") from wrong


def _print_json(
    page: str, told: Manifest, standing: Standing, found: list[Difference], *, good: bool
) -> None:
    typer.echo(json.dumps({
        "url": page, "release": told.release, "files": len(told.files), "signature": standing,
        "same": good, "differences": [vars(one) for one in found],
    }, ensure_ascii=False, indent=2))  # fmt: skip


def _tell(
    page: str, told: Manifest, standing: Standing, found: list[Difference], *, good: bool, data: str
) -> None:
    if in_the_open(page):
        typer.echo("It came unencrypted: whoever sits between may have answered.", err=True)
    for one in found:
        typer.echo(f"{one.file or 'the page'}: {one.kind}: {one.what}.", err=True)
    typer.echo(SAYS[standing], err=standing is Standing.FORGED)
    if good:
        typer.echo(f"{page} gives release {told.release} as published: {len(told.files)} files.")
        if not data and LIST in told.files:
            typer.echo(f"What a device holds of it has the list {told.files[LIST].sha256[:16]}.")
    elif found:
        typer.echo(f"{page} does not give release {told.release} as published.", err=True)

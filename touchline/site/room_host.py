"""The room's application for a host that holds no data: a folder of files, and how to serve them.

It differs from what a data host serves in one page, one header, and the list that says both. The
page names the origin of the data, for its code and in its own policy; the header lets it speak to
that origin. All can be undone, so a manifest of the release holds for such a host too.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import touchline
from touchline.room.rules.origins import read_origins
from touchline.site.manifest import File, Manifest
from touchline.site.room_files import HEADERS, TYPES, hash_of
from touchline.site.room_held import LIST, contents, kind_of, list_of
from touchline.site.served_code import Answer, Ask

POLICY: Final = "Content-Security-Policy"
_SPEAKS: Final = "connect-src 'self'"
_NAMED: Final = '<meta name="touchline-data" content="{}">'
FOLDER: Final = "room"
"""Below it lies what is served, at `/room/`."""


def data_origin(said: str) -> str:
    """The one origin that somebody named. Raises ValueError with a sentence."""
    origins = read_origins(said)
    if len(origins) != 1:
        raise ValueError("Name one origin: https://company.example.")
    return origins[0]


def page_for(page: bytes, data: str) -> bytes:
    """The page as a code host serves it. Raises ValueError if it is no page of ours."""
    text = page.decode()
    for once, other in _differences(data).items():
        if text.count(once) != 1:
            raise ValueError(f"The page holds {once} {text.count(once)} times, not once.")
        text = text.replace(once, other)
    return text.encode()


def page_as_published(page: bytes, data: str) -> bytes:
    """What `page_for` was given; any other page comes back as it is, and fits no manifest."""
    undone = page
    for once, other in _differences(data).items():
        undone = undone.replace(other.encode(), once.encode())
    try:
        return undone if page_for(undone, data) == page else page
    except ValueError:
        return page


def headers_for(headers: Mapping[str, str], data: str) -> dict[str, str]:
    """The headers of a release, with a policy that lets the page speak to its data."""
    rules = headers[POLICY].split("; ")
    told = [f"{_SPEAKS} {data}" if rule == _SPEAKS else rule for rule in rules]
    return {**headers, POLICY: "; ".join(told)}


def expected_at(manifest: Manifest, ask: Ask, data: str) -> tuple[Manifest, Ask]:
    """What a release's manifest says of a code host, and how to ask it so that both compare.

    A manifest that was made for such a host is held against it as it is.
    """
    if f"{_SPEAKS} {data}" in manifest.headers.get(POLICY, "").split("; "):
        return manifest, ask

    def undone(address: str) -> Answer:
        answer = ask(address)
        if not address:
            return replace(answer, body=page_as_published(answer.body, data))
        if address == LIST:
            page = manifest.files[""].sha256
            return replace(answer, body=_list_as_published(answer.body, ask("").body, data, page))
        return answer

    return replace(manifest, headers=headers_for(manifest.headers, data)), undone


def manifest_at(manifest: Manifest, data: str) -> Manifest:
    """The manifest of this release for a code host, unsigned."""
    files, served_there = dict(manifest.files), _contents_at(data)
    for address in ("", LIST):
        content = served_there[address]
        files[address] = File(hash_of(content), len(content), kind_of(address))
    headers = headers_for(manifest.headers, data)
    return replace(manifest, files=files, headers=headers, signature=None)


def files_at(data: str) -> dict[str, bytes]:
    """Path below the folder → content, of everything that is served."""
    return {f"{FOLDER}/{name or 'index.html'}": body for name, body in _contents_at(data).items()}


def _contents_at(data: str) -> dict[str, bytes]:
    """Address → content."""
    files = contents()
    files |= {"": page_for(files[""], data)}
    return files | {LIST: list_of(files, headers_for(HEADERS, data))}


def _list_as_published(told: bytes, page: bytes, data: str, published: str) -> bytes:
    """The list of a code host as its release has it; any other list as it is.

    What it says of a page that is named as changed already is not held against it.
    """
    good = hash_of(page_as_published(page, data)) == published
    try:
        said = hash_of(page) if good else str(json.loads(told)["files"][""]["sha256"])
    except (ValueError, KeyError, TypeError):
        return told
    both = {said: published, f"{_SPEAKS} {data};": f"{_SPEAKS};"}
    undone = told
    for there, before in both.items():
        if undone.count(there.encode()) != 1:
            return told
        undone = undone.replace(there.encode(), before.encode())
    return undone


def nginx_for(manifest: Manifest, data: str) -> str:
    """Lines for a server block of nginx whose root is the folder."""
    own = {
        f"= /{FOLDER}/{address}": {**manifest.headers, **file.headers}
        for address, file in manifest.files.items()
        if file.headers
    }
    places = {f"/{FOLDER}/": manifest.headers, **own}
    return "\n".join([
        f"# The room of Touchline {touchline.__version__}, for data at {data}.",
        "# Include it in a server block, with TLS, whose root is the folder of this file:",
        "# root /srv/touchline-room; include /srv/touchline-room/nginx.conf;",
        f"location = /{FOLDER} {{ return 308 /{FOLDER}/; }}",
        *(line for place, headers in places.items() for line in _location(place, headers)), "",
    ])  # fmt: skip


def _location(place: str, headers: Mapping[str, str]) -> list[str]:
    kinds: dict[str, list[str]] = {}
    for ending, kind in TYPES.items():
        kinds.setdefault(kind, []).append(ending.removeprefix("."))
    types = [f'        "{kind}" {" ".join(endings)};' for kind, endings in kinds.items()]
    carried = [f'    add_header {name} "{said}" always;' for name, said in headers.items()]
    return [
        f"location {place} {{",
        "    index index.html;", "    autoindex off;", "    gzip off;", "    charset off;",
        "    types {", *types, "    }", "    default_type application/octet-stream;", *carried,
        "}",
    ]  # fmt: skip


def _differences(data: str) -> dict[str, str]:
    """What the published page says once → what it says instead."""
    return {_NAMED.format(""): _NAMED.format(data), f"{_SPEAKS};": f"{_SPEAKS} {data};"}

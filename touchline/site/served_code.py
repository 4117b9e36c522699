"""What a server gives for the room's application, held against a manifest, file by file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from touchline.site.code_names import named_in
from touchline.site.manifest import File, Manifest
from touchline.site.room_files import hash_of


class NotReached(Exception):
    """Nobody answers at this address; the sentence says why."""


@dataclass(frozen=True)
class Answer:
    """What came back: the status, each header with all that was said under it, and the bytes."""

    status: int
    headers: dict[str, list[str]]
    body: bytes

    def said(self, header: str) -> list[str]:
        return self.headers.get(header.lower(), [])


@dataclass(frozen=True)
class Difference:
    """Where something differs (an address; nothing for the page itself), how, and in words."""

    file: str
    kind: str
    what: str


Ask = Callable[[str], Answer]


def differences(manifest: Manifest, ask: Ask) -> Iterator[Difference]:
    """All of them. `ask` gives the answer at an address; it may raise NotReached."""
    unnamed: dict[str, str] = {}
    for address, file in manifest.files.items():
        answer = ask(address)
        yield from _of_file(address, file, answer)
        yield from _of_headers(address, manifest, answer)
        for name in named_in(answer.body, address):
            if name not in manifest.files:
                unnamed.setdefault(name, address)
    for name, by in unnamed.items():
        yield Difference(name, "not named", f"{by or 'the page'} loads it; no manifest names it")


def _of_file(address: str, file: File, answer: Answer) -> Iterator[Difference]:
    if answer.status != 200:
        where = "".join(f" to {one}" for one in answer.said("Location"))
        yield Difference(address, "missing", f"the answer is {answer.status}{where}, not the file")
        return
    if answer.said("Content-Encoding"):
        yield Difference(address, "encoded", "it came packed, though it was asked for as it is")
    found = hash_of(answer.body)
    if found != file.sha256:
        told = f"{len(answer.body)} bytes, {found[:16]}…; {file.size} bytes, {file.sha256[:16]}…"
        yield Difference(address, "changed", f"other bytes: {told} were published")
    if answer.said("Content-Type") != [file.type]:
        yield Difference(address, "type", f"{_told(answer, 'Content-Type')}, not {file.type}")


def _of_headers(address: str, manifest: Manifest, answer: Answer) -> Iterator[Difference]:
    expected = {**manifest.headers, **manifest.files[address].headers}
    for header, value in expected.items():
        if answer.said(header) != [value]:
            yield Difference(address, "header", f"{_told(answer, header)}, not {value}")
    for header in manifest.never:
        if answer.said(header):
            yield Difference(address, "header", f"{_told(answer, header)}, which it never has")


def _told(answer: Answer, header: str) -> str:
    said = answer.said(header)
    return f"{header}: {' | '.join(said)}" if said else f"no {header}"

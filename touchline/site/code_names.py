"""What a page, a module or a sheet loads, found in its text: the addresses that it names."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final
from urllib.parse import urljoin

_BASE: Final = "https://page.invalid/room/"
_QUOTED: Final = r"""(["'])([^"'\n]+)\1"""
_MODULE: Final = re.compile(
    r"(?:\b(?:import|export)\b[^;\"'()]*?\bfrom\s*|\bimport\s*\(?\s*|\bimportScripts\(\s*"
    r"|\bnew\s+(?:Shared)?Worker\(\s*|\bserviceWorker\.register\(\s*|\bnew\s+URL\(\s*)" + _QUOTED
)
_SHEET: Final = re.compile(r"""(?:@import\s+|url\(\s*)(["']?)([^"')\n]+)\1""")
LOADS: Final = {
    "script": "src", "link": "href", "img": "src", "iframe": "src", "object": "data",
    "embed": "src", "source": "src", "audio": "src", "video": "src", "frame": "src",
}  # fmt: skip


def named_in(content: bytes, address: str) -> set[str]:
    """The addresses, as the page's folder sees them, that a file at an address loads.

    What leads out of that folder, or to another server, comes back as it is written in full.
    """
    text = content.decode("utf-8", errors="replace")
    if address == "" or address.endswith(".html"):
        names: Iterator[str] = iter(_Page(text).names)
    elif address.endswith((".js", ".mjs")):
        names = (found[2] for found in _MODULE.finditer(text))
    elif address.endswith(".css"):
        names = (found[2].strip() for found in _SHEET.finditer(text))
    else:
        return set()
    return {_as_address(name, seen_from=address) for name in names if _loads(name)}


def _loads(name: str) -> bool:
    return not name.startswith(("data:", "#"))


def _as_address(name: str, *, seen_from: str) -> str:
    whole = urljoin(_BASE + seen_from, name).partition("#")[0]
    return whole.removeprefix(_BASE)


class _Page(HTMLParser):
    """Its elements that load something."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        wanted = LOADS.get(tag)
        self.names += [value for name, value in attrs if name == wanted and value]

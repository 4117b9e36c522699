"""Icons by name, read once from the files of the Lucide set beside this module."""

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "icons"

_OPENING = re.compile(r"\A.*?<svg[^>]*>", re.DOTALL)
_SHELL = (
    '<svg class="{classes}" viewBox="0 0 24 24" width="18" height="18" fill="none" '
    'stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" '
    'aria-hidden="true" focusable="false">'
)


class UnknownIcon(LookupError):
    """The page asks for an icon that has no file."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no icon called {name!r}: copy its file to {FOLDER.name}/.")


def icon_names() -> tuple[str, ...]:
    """Every icon there is, in alphabetical order."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.svg")))


@cache
def icon_markup(name: str, *, small: bool = False) -> str:
    """The drawing as inline SVG, hidden from screen readers: a word always stands beside it.

    Raises `UnknownIcon` for a name without a file.
    """
    # The name is compared with the list, so that it can never be a path to somewhere else.
    if name not in icon_names():
        raise UnknownIcon(name)
    drawing = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    classes = "icon icon--small" if small else "icon"
    inside = " ".join(_OPENING.sub("", drawing, count=1).split())
    return _SHELL.format(classes=classes) + inside

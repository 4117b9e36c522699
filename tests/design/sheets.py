"""The stylesheets as text, for the tests that read them."""

import re
from pathlib import Path

import touchline.design
from touchline.design.assets import STYLESHEETS

FOLDER = Path(touchline.design.__file__).parent
CSS = FOLDER / "static/design/css"
TEMPLATES = FOLDER / "templates/design"

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def sheet(name: str) -> str:
    """A stylesheet without its comments."""
    return _COMMENT.sub("", (CSS / f"{name}.css").read_text(encoding="utf-8"))


def sheets() -> dict[str, str]:
    """Every stylesheet by name, in the order pages load them."""
    return {name: sheet(name) for name in STYLESHEETS}


def tokens() -> dict[str, str]:
    """Every custom property of the token layer that is written in the plain `:root`."""
    found: dict[str, str] = {}
    for name in ("colours", "measures"):
        root = sheet(name).split(":root {", 1)[1].split("}", 1)[0]
        found |= dict(re.findall(r"(--[\w-]+):\s*([^;]+);", root))
    return found

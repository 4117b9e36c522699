"""The page that opens an export without a server: one file, everything in it, its policy by hash.

Modules are put one after the other, each in a function of its own that gives what it exports. They
are of our own style, so a line tells what it is; a line that is of another style stops the making.
Its words are those of a language at the time it is made, and stand in the script, under its hash.
"""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path, PurePosixPath
from typing import Final

import touchline
from touchline.site.room_files import served

ENTRY: Final = "app/saved/opener.js"
LANGUAGE: Final = "en"
"""That of the file whose hash a manifest says."""
_WORDS: Final = "app/messages/"
_IMPORT: Final = re.compile(r'^import (\* as (\w+)|\{ ([^}]+) \}) from "([^"]+)";$', re.MULTILINE)
_EXPORT: Final = re.compile(r"^export (?=(?:async )?(?:function|const|class) (\w+))", re.MULTILINE)
_EXPORTS: Final = re.compile(r"\bexport\s*\{([^}]+)\};?\s*$")
_LEFT: Final = re.compile(r"^(?:import|export)\b", re.MULTILINE)


class OfAnotherStyle(ValueError):
    """A module that cannot be put with the others; says which."""


class NoSuchLanguage(ValueError):
    """The application has no words in this language; says which there are."""


def saved_page(language: str = LANGUAGE) -> bytes:
    """The file, the same for everyone who makes it of the same release. Raises NoSuchLanguage."""
    return page_of(served(), language)


def page_of(files: dict[str, Path], language: str) -> bytes:
    """The same of other files: address → path."""
    words = _words(files, language)
    folder = files[ENTRY].parent
    # A text that ends a script would end it in the middle of ours.
    script = _in_one(files, ENTRY, words).replace("</", "<\\/")
    style = (folder / "page.css").read_text(encoding="utf-8")
    told = {
        "{policy}": _policy(script, style), "{release}": touchline.__version__,
        "{style}": style, "{script}": script, "{language}": language,
        **{f"{{saved.{key}}}": escape(said) for key, said in words.items()},
    }  # fmt: skip
    page = (folder / "page.html").read_text(encoding="utf-8")
    return re.sub("|".join(map(re.escape, told)), lambda found: told[found[0]], page).encode()


def _words(files: dict[str, Path], language: str) -> dict[str, str]:
    """Key → sentence, of the page alone."""
    there = {name.removeprefix(_WORDS): path for name, path in files.items() if _WORDS in name}
    if f"{language}.json" not in there:
        known = ", ".join(sorted(name.removesuffix(".json") for name in there))
        raise NoSuchLanguage(f"There are no words in {language}. There are some in: {known}.")
    said = json.loads(there[f"{language}.json"].read_text(encoding="utf-8"))
    begins = "saved."
    return {key.removeprefix(begins): said[key] for key in said if key.startswith(begins)}


def _policy(script: str, style: str) -> str:
    return (
        f"default-src 'none'; script-src {_hashed(script)}; style-src {_hashed(style)};"
        " form-action 'none'; base-uri 'none'; require-trusted-types-for 'script';"
        " trusted-types 'none'"
    )


def _hashed(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _in_one(files: dict[str, Path], entry: str, words: dict[str, str]) -> str:
    order: list[str] = []
    _walk(files, entry, order)
    names = {address: f"m{number}" for number, address in enumerate(order)}
    modules = [_as_function(files, address, names) for address in order]
    begin = f"{names[entry]}.stand(document, {json.dumps(words, ensure_ascii=False)});"
    return "\n".join([*modules, begin])


def _walk(files: dict[str, Path], address: str, order: list[str]) -> None:
    """Those that a module needs stand before it."""
    for found in _IMPORT.finditer(files[address].read_text(encoding="utf-8")):
        needed = _beside(address, found[4])
        if needed not in order:
            _walk(files, needed, order)
    order.append(address)


def _as_function(files: dict[str, Path], address: str, names: dict[str, str]) -> str:
    text = files[address].read_text(encoding="utf-8")
    given = dict.fromkeys(found[1] for found in _EXPORT.finditer(text))
    gives = {name: name for name in given}
    at_the_end = _EXPORTS.search(text)
    if at_the_end:
        for one in at_the_end[1].split(","):
            inside, _, outside = one.strip().partition(" as ")
            gives[outside or inside] = inside
        text = text[: at_the_end.start()]

    def taken(found: re.Match[str]) -> str:
        name = names[_beside(address, found[4])]
        what = found[2] or "{ " + found[3].replace(" as ", ": ") + " }"
        return f"const {what} = {name};"

    body = _EXPORT.sub("", _IMPORT.sub(taken, text))
    if _LEFT.search(body):
        raise OfAnotherStyle(f"{address} imports or exports in another way than the others.")
    told = ", ".join(f"{outside}: {inside}" for outside, inside in gives.items())
    return f"const {names[address]} = (() => {{\n{body}\nreturn {{ {told} }};\n}})();"


def _beside(address: str, name: str) -> str:
    parts: list[str] = list(PurePosixPath(address).parent.parts)
    for part in PurePosixPath(name).parts:
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)

"""The lines of a Word document (Office Open XML), as Teams writes its transcripts.

A small scanner instead of an XML library: it knows paragraphs, breaks and texts, refuses every
document type (where entity bombs live), and its twin in the browser reads the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from touchline.mirror.reading.archive import member
from touchline.mirror.reading.markup import unescaped
from touchline.mirror.reading.telling import Told
from touchline.mirror.reading.transcript import Unreadable

MAIN: Final = "word/document.xml"
MAGIC: Final = b"PK\x03\x04"
_BREAKS: Final = {"/w:p": "\n", "w:br": "\n", "w:cr": "\n", "w:tab": "\t"}
_TEXT, _REPEATED = "w:t", "mc:Fallback"


def text_in(data: bytes) -> str:
    """The text of a .docx, a line for each paragraph and break. Raises Unreadable."""
    content = member(data, MAIN)
    if content is None:
        raise Unreadable(Told("reading.not_a_document"))
    try:
        xml = content.decode("utf-8")
    except UnicodeDecodeError as trouble:
        raise Unreadable(Told("reading.broken_archive")) from trouble
    if "<!DOCTYPE" in xml or "<!ENTITY" in xml:
        raise Unreadable(Told("reading.unsafe_document"))
    return "".join(_said(xml))


def _said(xml: str) -> Iterator[str]:
    spoken, skipped = False, 0
    for tag, text in _tags(xml):
        name = _name(tag)
        closed = tag.endswith("/")
        if name in (_REPEATED, "/" + _REPEATED) and not closed:
            skipped = max(0, skipped + (1 if name == _REPEATED else -1))
        if skipped:
            continue
        if name in _BREAKS:
            yield _BREAKS[name]
        spoken = name == _TEXT and not closed
        if spoken and text:
            yield unescaped(text)


def _tags(xml: str) -> Iterator[tuple[str, str]]:
    """Each tag, without its brackets, and the text that follows it."""
    for part in xml.split("<")[1:]:
        tag, _, text = part.partition(">")
        yield tag, text


def _name(tag: str) -> str:
    """`w:t xml:space="preserve"` → `w:t`."""
    for at, character in enumerate(tag):
        if character in " \t\r\n" or (character == "/" and at > 0):
            return tag[:at]
    return tag

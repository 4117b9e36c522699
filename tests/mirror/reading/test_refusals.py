"""What cannot be read is refused in words that help, and quickly."""

import io
import zipfile

import pytest

from tests.mirror.reading.fixtures import content
from touchline.mirror.reading import Unreadable, read
from touchline.mirror.reading.decoding import LARGEST, MOST_LINES

REFUSED = {
    "empty.txt": "nothing in it",
    "binary.bin": "not text",
    "recording.mp4": "recording",
    "old.doc": "older Word",
    "broken.json": "not whole",
    "unknown.json": "none of those",
    "entities.docx": "entities",
    "bomb.docx": "unpacks to more than 10 MB",
    "archive.zip": "not a Word document",
}


def refusal(data: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        read(data)
    return str(refused.value)


@pytest.mark.parametrize(("name", "words"), REFUSED.items())
def test_a_file_that_is_no_transcript_is_refused_in_words(name: str, words: str) -> None:
    assert words in refusal(content(name))


def test_fifty_megabytes_are_refused_by_their_size() -> None:
    assert "50 MB" in refusal(b"a" * (50 * 1024**2))


def test_the_largest_file_is_not_refused_by_its_size() -> None:
    assert "limit" not in refusal(b" " * LARGEST)


def test_more_lines_than_any_talk_has_are_refused() -> None:
    assert "200001 lines" in refusal(b"a\n" * MOST_LINES)


def test_a_document_that_ends_early_is_refused() -> None:
    assert "damaged" in refusal(content("teams.docx")[:-40])


def test_a_document_with_a_password_is_refused() -> None:
    sealed = bytearray(content("teams.docx"))
    for at in (sealed.find(b"PK\x01\x02"), sealed.rfind(b"PK\x01\x02")):
        sealed[at + 8] |= 1
    assert "password" in refusal(bytes(sealed))


def test_a_document_without_words_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", "<w:document><w:p/></w:document>")
    assert "No words" in refusal(packed.getvalue())


def test_json_that_is_nested_without_end_is_refused() -> None:
    assert "none of those" in refusal(b"[" * 100_000)


@pytest.mark.parametrize("data", [b"Transcript\n", b"WEBVTT\n\n00:01 --> 00:02\n\n"])
def test_a_file_in_which_nobody_says_anything_is_refused(data: bytes) -> None:
    assert "No words" in refusal(data)

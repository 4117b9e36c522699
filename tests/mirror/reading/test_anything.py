"""Whatever bytes come: a reading or a refusal, never anything else, and in order."""

import random

from hypothesis import given
from hypothesis import strategies as st

from tests.mirror.reading.fixtures import FILES, content
from touchline.mirror.reading import Transcript, Unreadable, read
from touchline.mirror.reading.spacing import tidy

SMALL = tuple(name for name in FILES if name != "bomb.docx")
LINES = st.sampled_from([
    "Dana: hi", "0:07", "00:01.000 --> 00:02.000", "<v Dana>hi", "WEBVTT", "NOTE x", "{", "[", '"',
    "Dana  0:07", "0:07 - Dana", "\u200fתום: שלום", "a" * 300, ":", "-->", "1", "",
    "&#x41;", "\ufeff",
])  # fmt: skip


def tried(data: bytes) -> Transcript | None:
    try:
        return read(data)
    except Unreadable:
        return None


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert tried(data) is None or read(data).turns


@given(st.lists(LINES | st.text(max_size=60), max_size=30))
def test_any_lines_are_read_or_refused(lines: list[str]) -> None:
    data = "\n".join(lines).encode("utf-8", "replace")
    assert tried(data) is None or read(data).turns


@given(st.sampled_from(SMALL), st.integers(0, 2**32))
def test_a_damaged_transcript_is_read_or_refused(name: str, seed: int) -> None:
    data = mutated(content(name), random.Random(seed))
    assert tried(data) is None or read(data).turns


@given(st.lists(st.tuples(st.sampled_from(["Dana", "Tom"]), st.text(max_size=50)), min_size=2))
def test_what_is_said_in_plain_lines_comes_out_tidied(turns: list[tuple[str, str]]) -> None:
    kept = [(name, "x" + tidy(text.replace(":", ""))) for name, text in turns]
    found = tried("\n".join(f"{name}: {text}" for name, text in kept).encode())
    spoken = " ".join(tidy(text) for _, text in kept)
    assert found is not None
    assert " ".join(turn.text for turn in found.turns) == spoken


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A file with a few of its bytes changed, doubled, cut or mixed with those of another."""
    changed = bytearray(data)
    for _ in range(chance.randrange(1, 8)):
        at = chance.randrange(len(changed) + 1)
        match chance.randrange(4):
            case 0:
                changed[at:at] = chance.choice(PIECES)
            case 1:
                del changed[at : at + chance.randrange(1, 12)]
            case 2:
                other = content(chance.choice(SMALL))
                begun = chance.randrange(len(other) + 1)
                changed[at:at] = other[begun : begun + chance.randrange(60)]
            case _:
                changed[at : at + 1] = bytes([chance.randrange(256)])
    return bytes(changed)


PIECES = (
    b"\n", b":", b" ", b"<v ", b"-->", b"0:01", b"&#x41;", b"\xff", b'"', b"{", b"\xe2\x80\xa8",
    b"\xef\xbc\x9a", b"\xf0\x9f\x98\x80", b"\r", b"**", b"(", b"|", b"Dana:", b"\x00",
)  # fmt: skip

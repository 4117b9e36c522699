"""A file that is not byte for byte what was written is refused, wherever it was changed."""

import io
import subprocess

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from touchline.keeping.archive import Member, Packing, unpack
from touchline.keeping.archive.names import is_safe
from touchline.keeping.errors import Damaged, KeepingError

CONTENTS = {
    "manifest.json": b"{}",
    "home/a folder/übung.txt": b"x" * 700,
    f"home/{'long' * 40}/deep.parquet": bytes(range(256)) * 5,
    "home/empty": b"",
}


def packed(contents: dict[str, bytes] = CONTENTS) -> bytes:
    into = io.BytesIO()
    packing = Packing(into)
    for name, content in contents.items():
        packing.add(name, content)
    packing.end()
    return into.getvalue()


WHOLE = packed()


def unpacked(content: bytes) -> dict[str, bytes]:
    found: dict[str, bytes] = {}

    def take(member: Member) -> None:
        found[member.name] = b"".join(iter(member.read, b""))

    unpack(io.BytesIO(content), take)
    return found


def test_what_was_packed_comes_out_as_it_was() -> None:
    assert unpacked(WHOLE) == CONTENTS


@given(st.dictionaries(st.text(min_size=1, max_size=300).filter(is_safe), st.binary(), max_size=5))
def test_any_name_and_content_come_out_as_they_were(contents: dict[str, bytes]) -> None:
    assert unpacked(packed(contents)) == contents


@given(place=st.integers(0, len(WHOLE) - 1), flipped=st.integers(1, 255))
@example(place=len(WHOLE) - 1, flipped=1)  # the last line
@example(place=150, flipped=1)  # a header
@example(place=515, flipped=1)  # what only fills a block
def test_one_changed_byte_is_refused(place: int, flipped: int) -> None:
    spoilt = bytearray(WHOLE)
    spoilt[place] ^= flipped
    with pytest.raises(Damaged):
        unpacked(bytes(spoilt))


@given(st.integers(0, len(WHOLE) - 1))
@example(0)
def test_a_file_that_was_cut_off_is_refused(length: int) -> None:
    with pytest.raises(Damaged):
        unpacked(WHOLE[:length])


@given(st.binary(min_size=1, max_size=2000))
def test_a_file_with_something_behind_it_is_refused(more: bytes) -> None:
    with pytest.raises(Damaged):
        unpacked(WHOLE + more)


@given(st.binary(max_size=3000))
def test_any_other_file_is_refused(content: bytes) -> None:
    with pytest.raises(Damaged):
        unpacked(content)


BAD_NAMES = ["../outside", "/etc/passwd", "a/../../b", "a//b", "./a", "a\\b", "a\nb", "a\udcfc"]


@pytest.mark.parametrize("name", BAD_NAMES)
def test_a_name_that_could_lead_elsewhere_is_not_packed(name: str) -> None:
    with pytest.raises(KeepingError, match="cannot be kept"):
        packed({name: b""})


@pytest.mark.parametrize("name", BAD_NAMES[:-1])
def test_a_name_that_leads_outside_is_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever can write into the folder of backups could make such a file."""
    monkeypatch.setattr("touchline.keeping.archive.packing.is_safe", lambda _: True)
    with pytest.raises(Damaged):
        unpacked(packed({name: b""}))


def test_the_plain_tools_of_the_machine_read_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whoever has to get at it without Touchline can."""
    folder = tmp_path_factory.mktemp("by hand")
    (folder / "one.backup").write_bytes(WHOLE)
    done = subprocess.run(
        ["sh", "-c", "tar xf one.backup && sha256sum --quiet -c SHA256SUMS"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")

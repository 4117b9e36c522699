"""Archives that somebody sent, also somebody who means harm."""

import errno
import io
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from touchline.numbers import ImportRefused
from touchline.numbers.unpacking import Limits, Unpacked, unpack

TABLE = b"person_key,name\nmairi,Mairi Sinclair\n"


class Box:
    """An archive in the making, and the empty folder it is unpacked into."""

    def __init__(self, folder: Path) -> None:
        self.path, self.into = folder / "sent.zip", folder / "into"
        self.into.mkdir()

    def pack(self, members: dict[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> None:
        with zipfile.ZipFile(self.path, "w", method) as file:
            for name, content in members.items():
                file.writestr(name, content)

    def unpack(self, limits: Limits = Limits()) -> Unpacked:  # noqa: B008 - it is frozen
        return unpack(self.path, called="sent.zip", into=self.into, limits=limits)

    def inside(self) -> list[str]:
        return sorted(path.name for path in self.into.iterdir())


@pytest.fixture
def box(tmp_path: Path) -> Box:
    """Nothing is packed yet."""
    return Box(tmp_path)


def refused(box: Box, limits: Limits = Limits()) -> str:  # noqa: B008 - it is frozen
    with pytest.raises(ImportRefused) as refusal:
        box.unpack(limits)
    return str(refusal.value)


def test_tables_lie_in_the_folder_without_the_folders_of_the_archive(box: Box) -> None:
    box.pack({"export/march/people.csv": TABLE, "export/opportunities.CSV": TABLE})
    box.unpack()
    assert box.inside() == ["opportunities.CSV", "people.csv"]


def test_what_was_packed_comes_out_as_it_was(box: Box) -> None:
    box.pack({"people.csv": TABLE})
    box.unpack()
    assert (box.into / "people.csv").read_bytes() == TABLE


def test_what_is_no_table_is_left_aside_and_named(box: Box) -> None:
    box.pack({"people.csv": TABLE, "read me.docx": b"x"})
    [left] = box.unpack().left_aside
    assert (left.name, left.why) == ("read me.docx", "is not CSV or Parquet")


def test_a_workbook_is_left_aside_with_what_to_do(box: Box) -> None:
    box.pack({"people.csv": TABLE, "deals.xlsx": b"PK"})
    [left] = box.unpack().left_aside
    assert left.why == "is a workbook: save each of its sheets as CSV"


def test_what_a_computer_adds_by_itself_is_not_mentioned(box: Box) -> None:
    box.pack({"people.csv": TABLE, "__MACOSX/._people.csv": b"x", ".DS_Store": b"x"})
    assert box.unpack().left_aside == ()


def test_of_two_files_of_one_name_the_first_is_taken(box: Box) -> None:
    box.pack({"a/people.csv": TABLE, "b/People.csv": b"other"})
    box.unpack()
    assert (box.into / "people.csv").read_bytes() == TABLE


@pytest.mark.parametrize(
    "name",
    ["../people.csv", "a/../../people.csv", "/etc/people.csv", "..\\people.csv", "C:\\p.csv"],
)
def test_a_path_that_leads_out_refuses_the_archive(box: Box, name: str) -> None:
    box.pack({"good.csv": TABLE, name: TABLE})
    assert "leads out of it" in refused(box)


def test_a_refused_archive_leaves_nothing_behind(box: Box) -> None:
    box.pack({"a.csv": TABLE, "b.csv": b"0" * 4000})
    refused(box, Limits(total=1000))
    assert box.inside() == []


def test_a_link_refuses_the_archive(box: Box) -> None:
    link = zipfile.ZipInfo("people.csv")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(box.path, "w") as file:
        file.writestr(link, "/etc/passwd")
    assert "a link instead of a file" in refused(box)


@pytest.mark.parametrize("name", ["more.zip", "more.tar", "people.csv.gz", "deep/More.ZIP"])
def test_an_archive_within_the_archive_refuses_it(box: Box, name: str) -> None:
    box.pack({"people.csv": TABLE, name: b"PK"})
    assert "holds another archive" in refused(box)


def test_more_members_than_an_export_has_are_refused(box: Box) -> None:
    box.pack({f"{number}.csv": b"" for number in range(11)})
    assert "10 is the limit" in refused(box, Limits(members=10))


def test_more_bytes_than_the_limit_are_refused(box: Box) -> None:
    box.pack({"people.csv": b"0" * 2_000_000})
    assert "more than 1 MB" in refused(box, Limits(total=1024**2))


def test_the_limit_is_for_all_members_together(box: Box) -> None:
    box.pack({"a.csv": b"0" * 700_000, "b.csv": b"0" * 700_000})
    assert "more than 1 MB" in refused(box, Limits(total=1024**2))


def test_what_was_packed_too_well_to_be_an_export_is_refused(box: Box) -> None:
    box.pack({"people.csv": b"0" * 3_000_000})
    assert "times its packed size" in refused(box, Limits(small=1024**2))


def test_a_size_that_the_archive_lies_about_is_not_believed(box: Box) -> None:
    box.pack({"people.csv": b"0" * 3_000_000})
    sent = box.path.read_bytes()
    box.path.write_bytes(sent.replace((3_000_000).to_bytes(4, "little"), (9).to_bytes(4, "little")))
    refused(box, Limits(total=1024**2))
    assert box.inside() == []


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"person_key,name\n" * 10])
def test_what_is_no_archive_is_refused(box: Box, content: bytes) -> None:
    box.path.write_bytes(content)
    assert "not a whole zip archive" in refused(box)


def test_an_archive_cut_short_is_refused(box: Box) -> None:
    box.pack({"people.csv": TABLE * 1000})
    box.path.write_bytes(box.path.read_bytes()[:-100])
    assert "not a whole zip archive" in refused(box)


def test_a_changed_byte_is_noticed(box: Box) -> None:
    box.pack({"people.csv": TABLE * 10}, method=zipfile.ZIP_STORED)
    box.path.write_bytes(box.path.read_bytes().replace(b"Sinclair", b"Sinclaim", 1))
    assert "not a whole zip archive" in refused(box)


def test_an_archive_with_a_password_is_refused(box: Box) -> None:
    box.pack({"people.csv": TABLE}, method=zipfile.ZIP_STORED)
    sent = bytearray(box.path.read_bytes())
    for head, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        sent[sent.index(head) + flags] |= 1
    box.path.write_bytes(sent)
    assert "locked by a password" in refused(box)


def test_a_full_disk_is_said_so(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    box.pack({"people.csv": TABLE})

    def full(*args: object, **options: object) -> object:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "open", full)
    assert "disk of the server is full" in refused(box)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300))
def test_whatever_is_sent_is_unpacked_or_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    box = Box(tmp_path_factory.mktemp("sent"))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("people.csv", TABLE)
    box.path.write_bytes(packed.getvalue()[:60] + content + packed.getvalue()[60:])
    try:
        box.unpack()
    except ImportRefused:
        assert box.inside() == []

"""Files as they come from other programs: encodings, separators, line ends."""

import codecs

import pytest

from tests.numbers.exports import Export

PEOPLE = "person_key,name,team\nmuller,Jörg Müller,Malmö\nmairi,Mairi Sinclair,Leith\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1"])
def test_names_keep_their_accents_in_every_encoding(export: Export, encoding: str) -> None:
    export.text("people.csv", PEOPLE, encoding=encoding)
    export.load()
    assert export.column("people", "name") == ["Jörg Müller", "Mairi Sinclair"]


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_a_byte_order_mark_is_believed_without_a_warning(export: Export, mark: bytes) -> None:
    encoding = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    (export.folder / "people.csv").write_bytes(mark + PEOPLE.encode(encoding))
    assert export.remarks() == []


def test_text_that_is_not_utf8_is_read_as_windows_1252_and_says_so(export: Export) -> None:
    export.text("people.csv", PEOPLE, encoding="cp1252")
    [warning] = export.remarks()
    assert warning == (
        "people.csv is not UTF-8 and was read as Windows-1252; check names with accents."
    )


def test_bytes_that_windows_1252_lacks_are_read_as_latin_1(export: Export) -> None:
    (export.folder / "people.csv").write_bytes(b"person_key,name\nmairi,M\x81iri\xe9\n")
    [warning] = export.remarks()
    assert "read as Latin-1" in warning


def test_utf_16_without_a_mark_says_that_it_was_guessed(export: Export) -> None:
    export.text("people.csv", PEOPLE, encoding="utf-16-le")
    [warning] = export.remarks()
    assert "looks like UTF-16" in warning


def test_half_of_a_utf_16_letter_is_refused(export: Export) -> None:
    (export.folder / "people.csv").write_bytes(codecs.BOM_UTF16_LE + b"\x00\xd8a\x00")
    with pytest.raises(Exception, match="cannot be read as such"):
        export.load()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_separator_is_found_by_itself(export: Export, delimiter: str) -> None:
    export.text("people.csv", PEOPLE.replace(",", delimiter))
    assert export.load().rows["people"] == 2


def test_a_line_that_names_the_separator_is_understood(export: Export) -> None:
    export.text("people.csv", "sep=;\n" + PEOPLE.replace(",", ";"))
    assert export.load().rows["people"] == 2


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_line_ends(export: Export, end: str) -> None:
    export.text("people.csv", PEOPLE.replace("\n", end))
    assert export.load().rows["people"] == 2


def test_column_names_are_found_regardless_of_case_and_spaces(export: Export) -> None:
    export.text("people.csv", " Person_Key ,NAME\nmairi,Mairi Sinclair\n")
    assert export.load().rows["people"] == 1


def test_spaces_around_a_cell_do_not_count(export: Export) -> None:
    export.text("people.csv", "person_key,name,team\n mairi ,Mairi Sinclair , Leith\n")
    export.load()
    assert export.rows("SELECT person_key, name, team FROM people") == [
        ("mairi", "Mairi Sinclair", "Leith")
    ]


def test_blank_lines_and_lines_of_separators_are_no_rows(export: Export) -> None:
    export.text("people.csv", "\nperson_key,name\n\nmairi,Mairi Sinclair\n,\n\n")
    report = export.load()
    assert (report.rows["people"], report.rejected_count) == (1, 0)


def test_a_cell_of_two_hundred_thousand_letters_is_kept_whole(export: Export) -> None:
    long = "water " * 33_333 + "ab"
    export.write("people", {"person_key": "mairi", "name": long})
    export.load()
    assert export.column("people", "name") == [long]


def test_a_cell_over_four_megabytes_costs_only_its_own_row(export: Export) -> None:
    rows = [{"person_key": "long", "name": "x" * 4_100_000}, {"person_key": "mairi", "name": "M"}]
    export.write("people", *rows)
    report = export.load()
    assert [(row.line, row.reason) for row in report.rejected if row.file == "people.csv"] == [
        (2, "the row is longer than 4 MB; is a quotation mark open?")
    ]


def test_a_folder_with_brackets_in_its_name_is_only_a_folder(export: Export) -> None:
    export.folder = export.folder.rename(export.folder.with_name("export [march] *"))
    assert export.load().rows["opportunities"] == 1

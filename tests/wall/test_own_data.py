"""A person's export: everything of theirs, nothing that the contract keeps from them."""

import csv
import json
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.people.lives import ANSWER, WORDS, ask, live
from touchline.keeping.persons import PERSON_PARTS
from touchline.numbers import Snapshot
from touchline.people.models import Person
from touchline.wall.own_archive import file_name, own_archive
from touchline.wall.own_data import OwnData, own_data


def data_of(person: Person) -> OwnData:
    return own_data(person, day=TODAY, at=NOW)


def files_of(person: Person) -> dict[str, str]:
    with ZipFile(BytesIO(own_archive(data_of(person)))) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


@pytest.fixture
def files(cast: Cast, numbers: Snapshot) -> dict[str, str]:
    """What Mairi takes with her after she has used everything."""
    live(cast.mairi, cast=cast)
    return files_of(cast.mairi)


def test_there_is_a_page_to_read_and_a_text_that_says_what_is_what(files: dict[str, str]) -> None:
    assert {"index.html", "README.txt"} <= set(files)


def test_every_part_that_holds_something_is_there_as_csv_and_as_json(
    cast: Cast, files: dict[str, str]
) -> None:
    filled = {part.key for part in data_of(cast.mairi).filled}
    assert {f"{key}.{kind}" for key in filled for kind in ("csv", "json")} < set(files)


@pytest.mark.parametrize("name", ["index.html", "office.questions.csv", "office.questions.json"])
def test_ones_own_words_and_the_answer_are_in_it(files: dict[str, str], name: str) -> None:
    assert WORDS in files[name]
    assert ANSWER in files[name]


def test_ones_deals_are_in_it_with_the_day_of_the_import(files: dict[str, str]) -> None:
    rows = json.loads(files["floor.deals.json"])["rows"]
    assert {row["deal"] for row in rows} == {"M-0", "M-1", "M-2", "M-3"}
    assert all(row["imported_at"] for row in rows)


def test_ones_measures_and_how_the_crm_lists_one_are_in_it(files: dict[str, str]) -> None:
    assert "Mairi Sinclair" in files["floor.listed.csv"]
    assert "Win rate" in files["floor.measures.csv"]


def test_no_deal_of_anyone_else_is_in_it(files: dict[str, str]) -> None:
    said = "".join(files.values())
    assert not [key for key in ("C-0", "C-1", "C-2", "F-1", "F-2") if f'"{key}"' in said]


def test_what_others_asked_is_not_in_it(cast: Cast) -> None:
    ask(cast.callum, "Callum wonders", cast=cast).answer_with(words="So", by=cast.noor, at=NOW)
    assert "Callum wonders" not in "".join(files_of(cast.noor).values())


def test_no_password_and_no_key_of_a_session_is_in_it(cast: Cast, files: dict[str, str]) -> None:
    said = "".join(files.values())
    assert cast.mairi.password not in said
    assert "session_key" not in said


def test_the_log_says_of_another_only_that_it_was_another(cast: Cast) -> None:
    cast.mairi.rename(name="Mairi Sinclair", email=cast.mairi.email, by=cast.noor, at=NOW)
    assert cast.noor.key not in "".join(files_of(cast.mairi).values())


def test_the_page_runs_nothing_and_asks_nobody(files: dict[str, str]) -> None:
    page = files["index.html"]
    assert "<script" not in page
    assert "http://" not in page.replace("http://thief.example", "")


def test_what_a_page_would_run_is_shown_as_text(cast: Cast) -> None:
    ask(cast.mairi, "<img src=x onerror=alert(1)>", cast=cast)
    page = files_of(cast.mairi)["index.html"]
    assert "<img" not in page
    assert "&lt;img src=x" in page


def test_a_spreadsheet_runs_nothing_of_it(cast: Cast) -> None:
    ask(cast.mairi, "=1+1", cast=cast)
    told = files_of(cast.mairi)["office.questions.csv"].lstrip("\ufeff")
    assert next(csv.DictReader(StringIO(told)))["words"] == "'=1+1"


def test_json_has_the_words_exactly(cast: Cast) -> None:
    ask(cast.mairi, "=1+1", cast=cast)
    document = json.loads(files_of(cast.mairi)["office.questions.json"])
    assert document["rows"][0]["words"] == "=1+1"


def test_each_part_says_who_sees_it_and_until_when_it_is_kept(cast: Cast) -> None:
    parts = data_of(cast.mairi).parts
    assert not [part.key for part in parts if not (part.seen_by and part.until)]


def test_the_readme_names_every_part(files: dict[str, str]) -> None:
    said = files["README.txt"].lower()
    assert not [part.label for part in PERSON_PARTS.values() if part.label.lower() not in said]


def test_the_name_of_the_file_says_nothing_about_whose_it_is(cast: Cast) -> None:
    assert file_name(data_of(cast.mairi)) == "touchline-export-2026-03-18.zip"


def test_the_same_moment_gives_the_same_bytes(cast: Cast) -> None:
    assert own_archive(data_of(cast.mairi)) == own_archive(data_of(cast.mairi))


def test_someone_with_nothing_but_a_name_gets_an_export_too(cast: Cast) -> None:
    someone = Person.objects.enrol(name="Una", email="una@x.example", by=cast.noor, at=NOW)
    assert "Una" in files_of(someone)["index.html"]

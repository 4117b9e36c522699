"""The folder of kept answers: small, whole, and never in the way of an answer."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.numbers.answers.store import Store

QUESTION = {"question": "how many", "team": "Leith"}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store in a folder that is not there yet, with room for ten answers."""
    return Store(tmp_path / "cache" / "answers", limit=10)


def test_what_was_kept_is_found_again(store: Store) -> None:
    store.put(QUESTION, {"value": 0.5})
    assert store.get(QUESTION) == {"value": 0.5}


def test_another_question_is_another_answer(store: Store) -> None:
    store.put(QUESTION, 1)
    assert store.get(QUESTION | {"team": "Rotterdam"}) is None


def test_the_last_answer_counts(store: Store) -> None:
    store.put(QUESTION, 1)
    store.put(QUESTION, 2)
    assert store.get(QUESTION) == 2


def test_a_file_says_nothing_by_its_name(store: Store) -> None:
    store.put(QUESTION, 1)
    [path] = store.folder.iterdir()
    assert "Leith" not in path.name


def test_only_the_account_that_keeps_them_may_read_them(store: Store) -> None:
    store.put(QUESTION, 1)
    [path] = store.folder.iterdir()
    assert (path.stat().st_mode | store.folder.stat().st_mode) & 0o077 == 0


def test_half_a_file_is_no_answer(store: Store) -> None:
    store.put(QUESTION, 1)
    [path] = store.folder.iterdir()
    path.write_text('{"val')
    assert store.get(QUESTION) is None


def test_there_are_never_more_than_the_limit(store: Store) -> None:
    for n in range(25):
        store.put({"n": n}, n)
    assert len(list(store.folder.iterdir())) <= 10


def test_the_oldest_gives_way(store: Store) -> None:
    for n in range(11):
        store.put({"n": n}, n)
        newest = max(store.folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)
        os.utime(newest, (n, n))
    store.put({"n": 11}, 11)
    assert (store.get({"n": 0}), store.get({"n": 11})) == (None, 11)


def test_several_may_write_at_once(store: Store) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: store.put({"n": n % 12}, n), range(100)))
    assert len(list(store.folder.iterdir())) <= 10


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    store = Store(tmp_path / "file" / "answers")
    store.put(QUESTION, 1)
    assert store.get(QUESTION) is None


@given(team=st.text(), value=st.floats(allow_nan=False) | st.integers() | st.text())
def test_any_answer_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, team: str, value: object
) -> None:
    store = Store(tmp_path_factory.mktemp("answers"))
    store.put({"team": team}, value)
    assert store.get({"team": team}) == value

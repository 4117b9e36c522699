"""The page about the witness log says whether it is whole, and nothing of what it holds."""

from django.test import Client

from tests.cast import Cast
from tests.reading import words_of
from tests.witness.operator import runs, takes_the_triggers_off
from touchline.witness.models import Line

HERE = "/office/witness/"


def test_a_log_that_was_not_touched_is_whole(noor: Client) -> None:
    assert "whole" in words_of(noor.get(HERE))


def test_the_page_shows_the_last_hash_to_keep_elsewhere(noor: Client) -> None:
    last = Line.objects.latest("number")
    assert last.hash in words_of(noor.get(HERE))


def test_a_changed_line_is_named(noor: Client) -> None:
    takes_the_triggers_off()
    runs("UPDATE witness_line SET actor = 'someone-else' WHERE number = 3")
    assert "this line, or the one before it, was changed" in words_of(noor.get(HERE))


def test_a_removed_line_is_named(noor: Client) -> None:
    takes_the_triggers_off()
    runs("DELETE FROM witness_line WHERE number = 3")
    assert "line 3 is missing" in words_of(noor.get(HERE))


def test_the_page_tells_nothing_of_what_was_done(cast: Cast, noor: Client) -> None:
    assert cast.mairi.key not in words_of(noor.get(HERE))

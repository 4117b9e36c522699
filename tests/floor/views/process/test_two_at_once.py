"""Two who run a team change its process at once: the later one sees both, and loses nothing."""

from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.processes import FIT, TALK, address, process_of_leith, typed, words_now
from tests.reading import words_of
from touchline.floor.models import Process, ProcessDraft
from touchline.floor.rules.process import fingerprint_of

pytestmark = pytest.mark.usefixtures("numbers")


@pytest.fixture
def dana(cast: Cast, signed_in_as: Any) -> Any:
    """Dana's browser; Leith has its process."""
    process_of_leith(cast)
    return signed_in_as(cast.dana)


@pytest.fixture
def grete(cast: Cast, dana: Any, signed_in_as: Any) -> Any:
    """Grete's, who runs the region."""
    return signed_in_as(cast.grete)


def purpose(cast: Cast) -> str:
    stages = words_now(cast.leith)
    return next((stage.purpose for stage in stages if stage.key == "fit"), "")


def write(who: Any, cast: Cast, words: str, **options: Any) -> Any:
    """What both do who have opened the page of version 1."""
    sent = typed(FIT, seen=FIT, purpose=words) | options
    return who.post(address("stage", cast.leith, "fit"), sent)


def test_the_first_text_stays(cast: Cast, dana: Any, grete: Any) -> None:
    write(dana, cast, "Dana’s words")
    write(grete, cast, "Grete’s words")
    assert purpose(cast) == "Dana’s words"


def test_the_later_one_reads_who_was_first_and_what_they_wrote(
    cast: Cast, dana: Any, grete: Any
) -> None:
    write(dana, cast, "Dana’s words")
    said = words_of(write(grete, cast, "Grete’s words"))
    assert "Dana Calder changed this stage meanwhile" in said
    assert "What it is for Dana’s words" in said


def test_what_the_later_one_typed_stands_in_the_form(cast: Cast, dana: Any, grete: Any) -> None:
    write(dana, cast, "Dana’s words")
    answer = write(grete, cast, "Grete’s words")
    assert (answer.status_code, answer.context["form"]["purpose"].value()) == (409, "Grete’s words")


def test_pressing_again_keeps_it_knowingly(cast: Cast, dana: Any, grete: Any) -> None:
    write(dana, cast, "Dana’s words")
    form = write(grete, cast, "Grete’s words").context["form"]
    write(grete, cast, "Grete’s words", seen=form["seen"].value())
    assert purpose(cast) == "Grete’s words"


def test_the_same_press_twice_is_no_conflict(cast: Cast, dana: Any) -> None:
    answers = [write(dana, cast, "Dana’s words").status_code for _press in range(2)]
    assert answers == [302, 302]


def test_two_stages_at_once_are_no_conflict(cast: Cast, dana: Any, grete: Any) -> None:
    write(dana, cast, "Dana’s words")
    sent = typed(TALK, seen=TALK, purpose="Grete’s words")
    assert grete.post(address("stage", cast.leith, "talk"), sent).status_code == 302


def test_a_stage_that_was_taken_out_can_be_kept_all_the_same(
    cast: Cast, dana: Any, grete: Any
) -> None:
    dana.post(address("stage-remove", cast.leith, "fit"), {"seen": FIT.fingerprint})
    answer = write(grete, cast, "Grete’s words")
    assert "This stage was taken out meanwhile" in words_of(answer)
    write(grete, cast, "Grete’s words", seen=answer.context["form"]["seen"].value())
    assert purpose(cast) == "Grete’s words"


def test_a_stage_that_was_changed_is_not_taken_out_unseen(
    cast: Cast, dana: Any, grete: Any
) -> None:
    write(dana, cast, "Dana’s words")
    grete.post(address("stage-remove", cast.leith, "fit"), {"seen": FIT.fingerprint})
    assert purpose(cast) == "Dana’s words"


def publish(who: Any, cast: Cast, **options: Any) -> Any:
    """The draft as it is, unless other words for `seen` are given."""
    stages = words_now(cast.leith)
    sent = {"why": "It is clearer", "since": TODAY, "key": "second", "seen": fingerprint_of(stages)}
    return who.post(address("publish", cast.leith), sent | options)


def test_who_writes_while_another_publishes_is_told_and_has_a_new_draft(
    cast: Cast, dana: Any, grete: Any
) -> None:
    draft = ProcessDraft.objects.to_change(
        Process.objects.get(team=cast.leith), by=cast.dana, at=NOW
    )
    draft.move("offer", place=1, by=cast.dana, at=NOW)
    publish(dana, cast)
    write(grete, cast, "Grete’s words", version="1")
    page = grete.get(address("edit", cast.leith)).content.decode()
    assert "Version 2 was published meanwhile by Dana Calder" in page
    assert purpose(cast) == "Grete’s words"


def test_a_draft_that_another_changed_is_not_published_unseen(
    cast: Cast, dana: Any, grete: Any
) -> None:
    write(dana, cast, "Dana’s words")
    seen = fingerprint_of(words_now(cast.leith))
    sent = typed(TALK, seen=TALK, purpose="Grete’s words")
    grete.post(address("stage", cast.leith, "talk"), sent)
    answer = publish(dana, cast, seen=seen)
    assert (answer.status_code, answer.context["form"]["why"].value()) == (409, "It is clearer")


def test_publishing_twice_is_one_version(cast: Cast, dana: Any) -> None:
    write(dana, cast, "Dana’s words")
    seen = fingerprint_of(words_now(cast.leith))
    answers = [publish(dana, cast, seen=seen).status_code for _press in range(2)]
    numbers = Process.objects.get(team=cast.leith).versions.values_list("number", flat=True)
    assert (answers, list(numbers)) == ([302, 302], [1, 2])


def test_who_is_overtaken_by_a_page_of_their_own_is_told_so(cast: Cast, signed_in_as: Any) -> None:
    process_of_leith(cast)
    where = address("stage", cast.leith, TALK.key)
    visitor = signed_in_as(cast.dana)
    visitor.post(where, typed(TALK, seen=TALK, purpose="One page"))
    answer = visitor.post(where, typed(TALK, seen=TALK, purpose="Another page"))
    assert "You changed this stage meanwhile, on another page" in words_of(answer)

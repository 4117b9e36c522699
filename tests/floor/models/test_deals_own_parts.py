"""What is kept of a person’s deals by hand and requests: exported, and erased when they are."""

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.dealing import a_deal_by_hand, a_request
from touchline.floor.models import (
    DealMatch,
    HandDeal,
    HandDealEnd,
    HelpAnswer,
    HelpPass,
    HelpRequest,
)
from touchline.keeping.persons import PERSON_PARTS
from touchline.people.someone_who_left import NAME

DEALS = PERSON_PARTS["floor.hand_deals"]
ASKED, ANSWERED = PERSON_PARTS["floor.help_asked"], PERSON_PARTS["floor.help_answered"]


@pytest.fixture
def asked(cast: Cast) -> HelpRequest:
    """Mairi’s, passed on to Grete, who says yes."""
    request = a_request(cast.mairi)
    HelpPass.objects.pass_on(request, cast.grete, "Hers", by=cast.dana, once="once", at=NOW)
    HelpAnswer.objects.give(request, "yes", "Jo comes", by=cast.grete, at=NOW)
    return request


def test_a_deal_is_exported_with_its_course_and_its_end(cast: Cast) -> None:
    deal = a_deal_by_hand(cast.mairi)
    HandDealEnd.objects.end(deal, outcome="won", by=cast.mairi, on=TODAY, at=NOW)
    DealMatch.objects.match(deal, crm_key="M-3", by=cast.mairi, at=NOW)
    [row] = DEALS.export(cast.mairi.key)
    assert (row["name"], row["ended"], row["in_the_crm"]) == (deal.name, "won", "M-3")


def test_deals_go_with_who_named_them(cast: Cast) -> None:
    a_deal_by_hand(cast.mairi)
    a_deal_by_hand(cast.callum)
    assert (DEALS.erase(cast.mairi.key, NOW).gone, HandDeal.objects.count()) == (1, 1)


def test_what_one_asked_is_exported_with_its_answer(cast: Cast, asked: HelpRequest) -> None:
    [row] = ASKED.export(cast.mairi.key)
    said = (row["words"], row["answer"], row["why"], row["passed_on_to"])
    assert said == (asked.words, "yes", "Jo comes", "Grete Solheim")


def test_ones_answers_are_exported_without_the_question(cast: Cast, asked: HelpRequest) -> None:
    assert [(row["said"], row["why"]) for row in ANSWERED.export(cast.grete.key)] == [
        ("yes", "Jo comes")
    ]


def test_what_nobody_answered_goes_with_who_asked(cast: Cast) -> None:
    a_request(cast.mairi)
    assert ASKED.erase(cast.mairi.key, NOW).gone == 1
    assert not HelpRequest.objects.exists()


def test_of_what_was_answered_the_answer_stays(cast: Cast, asked: HelpRequest) -> None:
    ASKED.erase(cast.mairi.key, NOW)
    left = HelpRequest.objects.get()
    assert (left.asker.name, left.answer.reason) == (NAME, "Jo comes")
    assert asked.words not in left.words


def test_two_who_asked_with_the_same_form_key_leave_two(cast: Cast) -> None:
    for person in (cast.mairi, cast.callum):
        HelpAnswer.objects.give(a_request(person), "no", "No", by=cast.dana, at=NOW)
        ASKED.erase(person.key, NOW)
    assert HelpRequest.objects.count() == 2


def test_an_erased_answerers_words_go_and_the_yes_stays(cast: Cast, asked: HelpRequest) -> None:
    ANSWERED.erase(cast.grete.key, NOW)
    answer = HelpAnswer.objects.get()
    assert (answer.says, answer.reason, answer.by.name) == ("yes", "", NAME)


def test_whom_it_was_passed_on_to_leads_to_someone_who_left(cast: Cast, asked: HelpRequest) -> None:
    ANSWERED.erase(cast.grete.key, NOW)
    assert (asked.passes.get().to.name, asked.passes.get().reason) == (NAME, "Hers")

"""The pager: where one is, and addresses that keep what else was asked."""

from django.http import QueryDict

from touchline.design.book.rows import middle_page, only_page
from touchline.design.pages import show_pages


def test_the_place_is_said_in_numbers() -> None:
    assert show_pages(middle_page(), asked=QueryDict()).place == "51–100 of 4,238"


def test_the_ways_on_keep_what_was_asked() -> None:
    pages = show_pages(middle_page(), asked=QueryDict("team=leith&page=2"))
    assert (pages.back, pages.onward) == ("?team=leith&page=1", "?team=leith&page=3")


def test_a_list_on_one_page_leads_nowhere() -> None:
    pages = show_pages(only_page(), asked=QueryDict())
    assert (pages.back, pages.onward) == ("", "")


def test_two_lists_on_a_page_turn_separately() -> None:
    pages = show_pages(middle_page(), asked=QueryDict("page=4"), name="rejected")
    assert pages.onward == "?page=4&rejected=3"

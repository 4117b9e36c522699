"""The page of one deal: who opens it, what it says, and what it leaves out for whom."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, TODAY, Cast
from tests.conftest import SignsIn
from tests.floor.dealing import a_request
from tests.sales import import_sales
from touchline.floor.models import Promise
from touchline.floor.rules.deal_key import in_address
from touchline.numbers import Snapshot
from touchline.people.models import Organisation, Person
from touchline.wall.crossings import Recipient
from touchline.wall.references import Reference

pytestmark = pytest.mark.usefixtures("numbers")


def page(key: str) -> str:
    return reverse("floor:deals:show", args=[in_address(key)])


def text(client: Client, key: str) -> str:
    """The page in words, with the white space of a reader."""
    return " ".join(client.get(page(key)).content.decode().split())


def promised(owner: Person, to: Person, words: str, *, key: str = "M-3") -> Promise:
    about = Reference("deal", key, "Forth Estuary Water", page(key))
    return Promise.objects.make(
        owner, Recipient("person", to.key, to.name), words, TODAY, by=owner, at=NOW, about=about
    )


def test_it_says_the_facts_and_since_when(cast: Cast, signed_in_as: SignsIn) -> None:
    said = text(signed_in_as(cast.mairi), "M-3")
    wanted = ("25,000", "Proposal", "34 days", "Pushed once", "Ask Morag for water")
    assert [fact for fact in wanted if fact not in said] == []


def test_it_draws_the_path_with_what_was_skipped(cast: Cast, signed_in_as: SignsIn) -> None:
    steps = signed_in_as(cast.mairi).get(page("M-3")).context["steps"]
    assert [(one.name, one.way, one.days) for one in steps] == [
        ("Lead", "past", 10), ("Qualified", "skipped", None), ("Proposal", "now", 34),
    ]  # fmt: skip


def test_a_deal_that_was_lost_is_in_no_step_any_more(cast: Cast, signed_in_as: SignsIn) -> None:
    steps = signed_in_as(cast.mairi).get(page("M-2")).context["steps"]
    assert [one.way for one in steps if one.way == "now"] == []


def test_who_she_reports_to_reads_whose_it_is(cast: Cast, signed_in_as: SignsIn) -> None:
    assert "A deal of Mairi Sinclair" in text(signed_in_as(cast.dana), "M-3")


def test_a_leader_opens_it_without_the_sellers_name(cast: Cast, signed_in_as: SignsIn) -> None:
    assert "Mairi" not in text(signed_in_as(cast.grete), "M-3")


@pytest.mark.parametrize("who", ["callum", "femke", "sander"])
def test_a_stranger_finds_nothing(cast: Cast, signed_in_as: SignsIn, who: str) -> None:
    assert signed_in_as(getattr(cast, who)).get(page("M-3")).status_code == 404


@pytest.mark.parametrize("said", ["TS0z=", "TS0", "----", "_", "TS0zTS0zTS0z"])
def test_an_address_that_nobody_wrote_names_nothing(
    cast: Cast, signed_in_as: SignsIn, said: str
) -> None:
    assert signed_in_as(cast.mairi).get(f"/floor/deals/deal/{said}/").status_code == 404


def test_it_links_into_the_crm_with_the_key_made_harmless(
    cast: Cast, signed_in_as: SignsIn
) -> None:
    Organisation.objects.update(deal_address="https://crm.example.com/deals/{key}/view")
    assert 'href="https://crm.example.com/deals/M-3/view"' in text(signed_in_as(cast.mairi), "M-3")


def test_without_an_address_nothing_links_into_the_crm(cast: Cast, signed_in_as: SignsIn) -> None:
    assert "In the CRM" not in text(signed_in_as(cast.mairi), "M-3")


def test_a_promise_about_it_stands_on_it(cast: Cast, signed_in_as: SignsIn) -> None:
    promised(cast.dana, cast.mairi, "I call their plant director")
    assert "I call their plant director" in text(signed_in_as(cast.mairi), "M-3")


def test_a_leader_reads_no_promise_that_is_not_theirs(cast: Cast, signed_in_as: SignsIn) -> None:
    promised(cast.mairi, cast.dana, "I send the second year of data")
    assert "second year" not in text(signed_in_as(cast.grete), "M-3")


def test_a_request_about_it_stands_on_it(cast: Cast, signed_in_as: SignsIn) -> None:
    a_request(cast.mairi, about=Reference("deal", "M-3", "Forth Estuary Water", page("M-3")))
    assert "An hour of an engineer" in text(signed_in_as(cast.dana), "M-3")


def test_only_its_seller_is_offered_help_today(cast: Cast, signed_in_as: SignsIn) -> None:
    offered = {
        who: "I need help today" in text(signed_in_as(getattr(cast, who)), "M-3")
        for who in ("mairi", "dana", "grete")
    }
    assert offered == {"mairi": True, "dana": False, "grete": False}


def test_what_an_export_says_is_text_on_the_page(cast: Cast, signed_in_as: SignsIn) -> None:
    assert "&lt;b&gt;Call&lt;/b&gt; the plant" in text(signed_in_as(cast.femke), "F-2")


@pytest.fixture(scope="module")
def imports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """C-2 was there nine days ago, and is not in today’s import."""
    folder = tmp_path_factory.mktemp("gone")
    row = "C-2,zeeland,tide,callum,new,60000,EUR,Lead,2026-03-02,,2026-05-01,open,=1+1\n"
    import_sales(folder, at=NOW - timedelta(days=9))
    without = {row: "", "C-2,Lead,2026-03-02T09:00:00\n": ""}
    return import_sales(folder, at=NOW, instead=without)


class TestGone:
    """A deal that the CRM does not list any more."""

    @pytest.fixture(autouse=True)
    def gone(self, numbers: Snapshot, imports: Path, settings: Any) -> None:
        settings.SNAPSHOTS = imports

    def test_its_page_says_since_when(self, cast: Cast, signed_in_as: SignsIn) -> None:
        said = text(signed_in_as(cast.callum), "C-2")
        assert "does not list this deal any more since" in said

    def test_what_it_said_last_still_stands(self, cast: Cast, signed_in_as: SignsIn) -> None:
        said = text(signed_in_as(cast.callum), "C-2")
        assert ("Zeeland Dairy" in said, "60,000" in said) == (True, True)

    def test_it_is_still_nobody_elses(self, cast: Cast, signed_in_as: SignsIn) -> None:
        assert signed_in_as(cast.mairi).get(page("C-2")).status_code == 404

    def test_a_promise_about_it_is_still_there(self, cast: Cast, signed_in_as: SignsIn) -> None:
        promised(cast.callum, cast.dana, "I ask the dairy", key="C-2")
        assert "I ask the dairy" in text(signed_in_as(cast.dana), "C-2")

    def test_one_that_no_import_had_opens_by_what_was_promised(
        self, cast: Cast, signed_in_as: SignsIn
    ) -> None:
        promised(cast.callum, cast.dana, "I ask the dairy", key="Z-1")
        assert "no import that is kept had it" in text(signed_in_as(cast.callum), "Z-1")


def test_its_queries_do_not_grow_with_what_was_said(
    cast: Cast, signed_in_as: SignsIn, django_assert_max_num_queries: Any
) -> None:
    for n in range(12):
        promised(cast.dana, cast.mairi, f"I call {n}")
        about = Reference("deal", "M-3", "Forth", page("M-3"))
        a_request(cast.mairi, about=about, once=str(n))
    visitor = signed_in_as(cast.dana)
    with django_assert_max_num_queries(34):
        visitor.get(page("M-3"))

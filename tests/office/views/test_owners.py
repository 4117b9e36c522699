"""Owners of deals: linked with who they are, or set aside as no persons."""

from typing import Any

import pytest
from django.test import Client

from tests.cast import NOW, Cast
from tests.office.messages import said
from tests.reading import row_heads, section_of, words_of
from touchline.office.models import SetAsideOwner
from touchline.people.models import CrmIdentity
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line

pytestmark = pytest.mark.usefixtures("numbers")
HERE = "/office/imports/owners/"
LINK = f"{HERE}link/"
LIKELY = f"{HERE}link-likely/"
ASIDE = f"{HERE}set-aside/"
OWNERS = "Owners linked with nobody here"


@pytest.fixture
def unlinked(cast: Cast) -> Cast:
    """Mairi and Callum own deals, and nobody has said who they are."""
    CrmIdentity.objects.filter(person_key__in=("mairi", "callum")).delete()
    return cast


def test_an_owner_nobody_is_linked_with_is_listed_with_their_deals(
    unlinked: Cast, noor: Client
) -> None:
    assert "Mairi Sinclair mairi · mairi.sinclair@northlight.example 4" in section_of(
        noor.get(HERE), OWNERS
    )


def test_whoever_is_linked_is_not_asked_about(unlinked: Cast, noor: Client) -> None:
    assert "Femke" not in section_of(noor.get(HERE), OWNERS).partition("choose a person")[0]


def test_whoever_owns_no_deal_is_not_asked_about(unlinked: Cast, noor: Client) -> None:
    CrmIdentity.objects.all().delete()
    assert not [head for head in row_heads(noor.get(HERE)) if head.startswith("Dana")]


def test_the_likely_one_is_chosen(unlinked: Cast, noor: Client) -> None:
    assert "Mairi Sinclair · likely" in words_of(noor.get(HERE))


def test_linking_says_who_it_is(unlinked: Cast, noor: Client) -> None:
    noor.post(LINK, {"owner": "mairi", "person": unlinked.mairi.key})
    assert CrmIdentity.objects.get(person_key="mairi").person == unlinked.mairi


def test_linking_leaves_a_line(unlinked: Cast, noor: Client) -> None:
    before = Line.objects.filter(act="people.crm.linked").count()
    noor.post(LINK, {"owner": "mairi", "person": unlinked.mairi.key})
    assert Line.objects.filter(act="people.crm.linked").count() == before + 1


def test_without_a_person_nothing_is_linked(unlinked: Cast, noor: Client) -> None:
    answer = noor.post(LINK, {"owner": "mairi", "person": ""})
    assert said(answer) == "Person: Choose a person first."


def test_an_owner_of_no_deal_cannot_be_linked(unlinked: Cast, noor: Client) -> None:
    noor.post(LINK, {"owner": "made-up", "person": unlinked.mairi.key})
    assert not CrmIdentity.objects.filter(person_key="made-up").exists()


def test_whoever_is_linked_already_stays_with_whom_they_are(unlinked: Cast, noor: Client) -> None:
    noor.post(LINK, {"owner": "femke", "person": unlinked.mairi.key})
    assert CrmIdentity.objects.get(person_key="femke").person == unlinked.femke


def test_all_likely_ones_are_linked_at_once(unlinked: Cast, noor: Client) -> None:
    noor.post(LIKELY)
    linked = CrmIdentity.objects.filter(person_key__in=("mairi", "callum"))
    assert {one.person for one in linked} == {unlinked.mairi, unlinked.callum}


def test_linking_all_likely_ones_says_how_many(unlinked: Cast, noor: Client) -> None:
    assert said(noor.post(LIKELY)) == "2 owners linked."


def test_what_is_no_person_is_asked_about_no_more(unlinked: Cast, noor: Client) -> None:
    noor.post(ASIDE, {"owner": "mairi"})
    assert "mairi.sinclair@" not in section_of(noor.get(HERE), OWNERS)


def test_what_is_no_person_is_not_brought_in_either(unlinked: Cast, noor: Client) -> None:
    SetAsideOwner.objects.set_aside("isla", by=SYSTEM, at=NOW)
    assert "Isla Grant" not in words_of(noor.get("/office/imports/people/"))


def test_setting_aside_leaves_a_line_without_the_owners_key(unlinked: Cast, noor: Client) -> None:
    noor.post(ASIDE, {"owner": "mairi"})
    line = Line.objects.get(act="office.owner.set_aside")
    assert line.key == SetAsideOwner.objects.get().key


def test_what_was_set_aside_can_be_asked_about_again(unlinked: Cast, noor: Client) -> None:
    noor.post(ASIDE, {"owner": "mairi"})
    noor.post(f"{ASIDE}{SetAsideOwner.objects.get().key}/undo/")
    assert "mairi.sinclair@" in section_of(noor.get(HERE), OWNERS)


def test_a_wrong_link_can_be_cut(cast: Cast, noor: Client) -> None:
    identity = cast.mairi.crm_identities.get()
    noor.post(f"/office/people/{cast.mairi.key}/owners/{identity.pk}/unlink/")
    assert not CrmIdentity.objects.filter(person_key="mairi").exists()


def test_cutting_a_link_leaves_a_line(cast: Cast, noor: Client) -> None:
    identity = cast.mairi.crm_identities.get()
    noor.post(f"/office/people/{cast.mairi.key}/owners/{identity.pk}/unlink/")
    assert Line.objects.filter(act="people.crm.unlinked", key=cast.mairi.key).exists()


def test_nobodys_link_is_cut_from_the_page_of_another(cast: Cast, noor: Client) -> None:
    identity = cast.mairi.crm_identities.get()
    answer = noor.post(f"/office/people/{cast.dana.key}/owners/{identity.pk}/unlink/")
    assert answer.status_code == 404


def test_when_everyone_is_known_the_page_says_so(cast: Cast, noor: Client) -> None:
    CrmIdentity.objects.get_or_create(person_key="isla", person=cast.mairi)
    assert "Every owner of a deal is someone here" in words_of(noor.get(HERE))


def test_before_any_import_the_page_says_so(noor: Client, settings: Any) -> None:
    settings.SNAPSHOTS = settings.SNAPSHOTS / "nowhere"
    assert "There is no import yet" in words_of(noor.get(HERE))

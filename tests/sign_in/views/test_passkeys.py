"""A passkey has a name that its owner may change, and nobody else."""

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse

from tests.sign_in.visiting import SECURITY, Visiting
from touchline.people.models import Person
from touchline.sign_in.models.factors import factors_of
from touchline.witness.models import Line


def passkey_of(person: Person) -> Authenticator:
    told = {"name": "Laptop", "credential": {}}
    kind = Authenticator.Type.WEBAUTHN
    return Authenticator.objects.create(user=person, type=kind, data=told)


def rename(visiting: Visiting, passkey: object, name: str = "Phone") -> int:
    path = reverse("passkey-rename", args=[passkey])
    return int(visiting.post(path, {"name": name}).status_code)


def test_its_name_is_changed(inside: Visiting, mairi: Person) -> None:
    assert rename(inside, passkey_of(mairi).pk) == 302
    assert [one.name for one in factors_of(mairi).passkeys] == ["Phone"]


def test_the_page_of_ones_sign_in_leads_there(inside: Visiting, mairi: Person) -> None:
    path = reverse("passkey-rename", args=[passkey_of(mairi).pk])
    assert path in inside.get(SECURITY).content.decode()


def test_the_page_asks_for_the_name_of_each(inside: Visiting, mairi: Person) -> None:
    first, second = passkey_of(mairi), passkey_of(mairi)
    page = inside.get(SECURITY).content.decode()
    assert [page.count(f'id="passkey-{one.pk}-name"') for one in (first, second)] == [1, 1]


def test_the_key_itself_stays(inside: Visiting, mairi: Person) -> None:
    held = passkey_of(mairi)
    rename(inside, held.pk)
    held.refresh_from_db()
    assert held.data == {"name": "Phone", "credential": {}}


@pytest.mark.parametrize("name", ["", "   ", "x" * 61, "a\0"])
def test_a_name_has_letters_and_not_too_many(inside: Visiting, mairi: Person, name: str) -> None:
    rename(inside, passkey_of(mairi).pk, name)
    assert [one.name for one in factors_of(mairi).passkeys] == ["Laptop"]


def test_what_is_wrong_with_a_name_is_said(inside: Visiting, mairi: Person) -> None:
    rename(inside, passkey_of(mairi).pk, "")
    assert "Please fill this in." in inside.get(SECURITY).content.decode()


def test_somebody_elses_is_not_there(inside: Visiting, noor: Person) -> None:
    assert rename(inside, passkey_of(noor).pk) == 404


@pytest.mark.parametrize("passkey", ["0", "none", "¹"])
def test_what_is_none_is_not_there(inside: Visiting, passkey: str) -> None:
    assert rename(inside, passkey) == 404


def test_it_is_witnessed_without_the_name(inside: Visiting, mairi: Person) -> None:
    rename(inside, passkey_of(mairi).pk)
    row = Line.objects.filter(act="sign_in.factor.renamed").values_list().get()
    assert mairi.key in row and "Phone" not in str(row)  # noqa: PT018 - the key alone

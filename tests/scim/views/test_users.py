"""People, as a directory finds, brings, changes and removes them."""

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.scim.speaking import ENTERPRISE, USERS, Speaker, again, at, user
from touchline.people.models import Person


def test_a_newcomer_comes_in(directory: Speaker) -> None:
    answer = directory.post("/Users", user("Ada.Fall@northlight.example", displayName="Ada Fall"))
    person = Person.objects.get_queryset().get(key=answer.said["id"])
    assert (answer.status, person.name, person.email) == (
        201, "Ada Fall", "ada.fall@northlight.example",
    )  # fmt: skip


def test_a_newcomer_is_answered_with_where_they_are(directory: Speaker) -> None:
    answer = directory.post("/Users", user("ada@northlight.example", externalId="e-1"))
    there = f"http://testserver/scim/v2/Users/{answer.said['id']}"
    assert (answer.headers["Location"], answer.said["meta"]["location"]) == (there, there)


def test_what_is_kept_is_found_again_as_it_was_written(directory: Speaker) -> None:
    sent = user(
        "ada@northlight.example", externalId="e-1", displayName="Ada Fall",
        name={"givenName": "Ada", "familyName": "Fall", "formatted": "Ada Fall"},
        emails=[{"value": "ada@northlight.example", "type": "work", "primary": True}],
    )  # fmt: skip
    key = directory.post("/Users", sent).said["id"]
    found = directory.get(f"/Users/{key}").said
    assert {name: found[name] for name in sent if name != "schemas"} == {
        name: value for name, value in sent.items() if name != "schemas"
    }


def test_who_is_here_already_is_matched_by_address(cast: Cast, directory: Speaker) -> None:
    answer = directory.post("/Users", user(cast.mairi.email.upper(), externalId="m"))
    assert (answer.status, answer.said["id"]) == (201, cast.mairi.key)


def test_whom_the_directory_has_already_is_a_conflict(directory: Speaker) -> None:
    directory.post("/Users", user("ada@northlight.example"))
    answer = directory.post("/Users", user("ADA@northlight.example"))
    assert (answer.status, answer.said["scimType"]) == (409, "uniqueness")


def test_without_an_address_nobody_comes_in(directory: Speaker) -> None:
    answer = directory.post("/Users", user("ada"))
    assert (answer.status, answer.said["scimType"]) == (400, "invalidValue")


def test_a_whole_user_is_written_over(cast: Cast, directory: Speaker) -> None:
    directory.put(at(cast.mairi), user(cast.mairi.email, displayName="Mairi Sinclair-Ross"))
    assert again(cast.mairi).name == "Mairi Sinclair-Ross"


def test_who_is_not_mentioned_as_active_stays_as_they_are(cast: Cast, directory: Speaker) -> None:
    directory.patch(at(cast.mairi), {"op": "replace", "path": "active", "value": False})
    sent = user(cast.mairi.email)
    del sent["active"]
    assert directory.put(at(cast.mairi), sent).said["active"] is False


def test_a_removed_user_is_not_there_any_more(cast: Cast, directory: Speaker) -> None:
    statuses = [directory.delete(at(cast.mairi)).status, directory.get(at(cast.mairi)).status]
    assert statuses == [204, 404]


def test_a_removed_user_has_left_and_their_records_stay(cast: Cast, directory: Speaker) -> None:
    directory.delete(at(cast.mairi))
    assert (again(cast.mairi).is_active, again(cast.mairi).seats.count()) == (False, 1)


def test_a_removed_user_comes_back_as_the_same_person(cast: Cast, directory: Speaker) -> None:
    directory.delete(at(cast.mairi))
    back = directory.post("/Users", user(cast.mairi.email))
    assert (back.said["id"], again(cast.mairi).is_active) == (cast.mairi.key, True)


def test_an_address_that_went_to_someone_new_opens_nobody_elses_records(
    cast: Cast, directory: Speaker
) -> None:
    directory.patch(at(cast.mairi), {"op": "add", "path": "externalId", "value": "old"})
    directory.delete(at(cast.mairi))
    answer = directory.post("/Users", user(cast.mairi.email, externalId="new"))
    assert (answer.status, again(cast.mairi).is_active) == (409, False)


def test_the_manager_is_drawn_from_today_on(cast: Cast, directory: Speaker) -> None:
    sent = user(cast.mairi.email) | {ENTERPRISE: {"manager": {"value": cast.grete.key}}}
    directory.put(at(cast.mairi), sent)
    assert again(cast.mairi).manager(on=TODAY) == cast.grete


def test_who_was_corrected_in_the_office_is_shown_as_they_are_here(
    cast: Cast, directory: Speaker
) -> None:
    directory.put(at(cast.mairi), user(cast.mairi.email, displayName="M. Sinclair"))
    again(cast.mairi).rename(
        name="Mairi Sinclair", email="mairi.s@northlight.example", by=cast.noor, at=NOW
    )
    found = directory.get(at(cast.mairi)).said
    assert (found["displayName"], found["emails"][0]["value"]) == (
        "Mairi Sinclair", "mairi.s@northlight.example",
    )  # fmt: skip


@pytest.mark.parametrize("path", [f"{USERS}/nobody-has-it", "/Nothing", f"{USERS}/a/b", "/Users/"])
def test_what_is_not_there_is_an_error_in_the_form_of_the_protocol(
    directory: Speaker, path: str
) -> None:
    answer = directory.get(path)
    assert (answer.status, answer.headers["Content-Type"], answer.said["status"]) == (
        404, "application/scim+json", "404",
    )  # fmt: skip

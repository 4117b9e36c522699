"""Managers whom the directory brings later, and lines that would close a circle."""

from tests.cast import TODAY, Cast
from tests.scim.speaking import ENTERPRISE, Speaker, again, at, user
from touchline.people.models import Person
from touchline.scim.models import DirectoryUser, Event


def with_manager(email: str, manager: str) -> dict[str, object]:
    return user(email) | {ENTERPRISE: {"manager": {"value": manager}}}


def test_a_line_is_drawn_once_the_manager_has_come(directory: Speaker) -> None:
    directory.post("/Users", with_manager("ada@northlight.example", "Boss@northlight.example"))
    directory.post("/Users", user("boss@northlight.example"))
    ada = Person.objects.get_queryset().get(email="ada@northlight.example")
    manager = ada.manager(on=TODAY)
    assert (manager.email if manager else "") == "boss@northlight.example"


def test_a_line_is_drawn_once_the_manager_has_another_address(
    cast: Cast, directory: Speaker
) -> None:
    directory.post("/Users", with_manager("ada@northlight.example", "d-1"))
    directory.patch(at(cast.dana), {"op": "add", "path": "externalId", "value": "d-1"})
    assert not DirectoryUser.objects.exclude(awaits_manager="").exists()


def test_who_is_waited_for_is_said_once(directory: Speaker) -> None:
    sent = with_manager("ada@northlight.example", "d-1")
    key = directory.post("/Users", sent).said["id"]
    directory.put(f"/Users/{key}", sent)
    assert [*Event.objects.values_list("remarks", flat=True)] == [["manager_unknown"]]


def test_a_circle_is_not_drawn_and_said(cast: Cast, directory: Speaker) -> None:
    directory.put(at(cast.dana), with_manager(cast.dana.email, cast.mairi.key))
    told = Event.objects.get(key=cast.dana.key).remarks
    assert (again(cast.dana).manager(on=TODAY), told) == (cast.grete, ["circle"])


def test_nobody_manages_themselves(cast: Cast, directory: Speaker) -> None:
    directory.put(at(cast.amara), with_manager(cast.amara.email, cast.amara.key))
    assert again(cast.amara).manager(on=TODAY) is None


def test_a_manager_who_is_not_mentioned_stays(cast: Cast, directory: Speaker) -> None:
    directory.put(at(cast.mairi), user(cast.mairi.email))
    assert again(cast.mairi).manager(on=TODAY) == cast.dana

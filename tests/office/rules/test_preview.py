"""A roster in words: who is new, who would be linked, whose line would change."""

from touchline.office.rules.preview import LineChange, Preview, preview
from touchline.people.rules.roster import Listed, Roster

PEOPLE = {"m": "Mairi Sinclair", "d": "Dana Calder", "s": "Sander Vos"}
LISTED = {"mairi": "Mairi Sinclair", "dana": "Dana Calder", "isla": "Isla Grant"}
ISLA = Listed("isla", "Isla Grant")


def shown(roster: Roster, *, managers: dict[str, str], linked: tuple[str, ...] = ()) -> Preview:
    return preview(roster, managers=managers, listed=LISTED, people=PEOPLE, linked=linked)


def known(**lines: str) -> Roster:
    """Mairi and Dana are here."""
    return Roster(links={"mairi": "m", "dana": "d"}, lines=lines)


def test_a_line_that_stands_already_is_no_change() -> None:
    assert shown(known(mairi="dana"), managers={"m": "d"}).changes == ()


def test_a_change_names_both_managers() -> None:
    changes = shown(known(mairi="dana"), managers={"m": "s"}).changes
    assert changes == (LineChange("Mairi Sinclair", was="Sander Vos", becomes="Dana Calder"),)


def test_a_first_line_changes_from_nobody() -> None:
    assert shown(known(mairi="dana"), managers={}).changes[0].was == ""


def test_a_manager_who_is_new_is_named_as_the_crm_does() -> None:
    roster = Roster(newcomers=(ISLA,), links={"mairi": "m"}, lines={"mairi": "isla"})
    assert shown(roster, managers={"m": "d"}).changes[0].becomes == "Isla Grant"


def test_the_line_of_someone_new_follows_from_their_coming() -> None:
    roster = Roster(newcomers=(ISLA,), links={"dana": "d"}, lines={"isla": "dana"})
    assert shown(roster, managers={}).changes == ()


def test_who_is_not_linked_yet_is_counted() -> None:
    assert shown(known(), managers={}, linked=("dana",)).recognised == 1


def test_when_all_are_linked_there_is_nothing_to_do() -> None:
    assert shown(known(), managers={}, linked=("dana", "mairi")).empty


def test_when_one_is_not_there_is_something_to_do() -> None:
    assert not shown(known(), managers={}, linked=("dana",)).empty

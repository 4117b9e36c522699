"""Who leads and who says which unit, and how wrong names are put right."""

import pytest

from touchline.mirror.reading import Transcript, Turn, read
from touchline.mirror.said import Said
from touchline.mirror.speakers import NotASpeaker, lead, led_by, reassigned, renamed, units

TALK = Transcript("plain", (
    Turn("Dana Reyes", "Morning. What happened with Kestrel?", 3.0, 7.5),
    Turn("Tom Ellery", "They went quiet. I called twice.", 8.0, 12.0),
    Turn("Dana Reyes", "What did you make of it?", 12.5, 14.0),
    Turn("Speaker 3", "Sorry, wrong room.", 15.0, 16.0),
))  # fmt: skip


def plain(text: str) -> Transcript:
    return read(text.encode())


def roles(said: tuple[Said, ...]) -> list[str]:
    return [unit.speaker for unit in said]


def test_units_and_turns_count_from_one() -> None:
    assert [(unit.unit, unit.turn) for unit in units(TALK)] == [
        (1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (6, 4),
    ]  # fmt: skip


def test_the_first_unit_of_a_turn_has_its_start_and_the_last_its_end() -> None:
    first, second, *_ = units(TALK)
    assert (first.start, first.end, second.start, second.end) == (3.0, None, None, 7.5)


def test_whoever_asks_the_most_seems_to_lead() -> None:
    assert (lead(TALK).name, lead(TALK).guessed) == ("Dana Reyes", True)


def test_questions_without_marks_are_questions() -> None:
    assert lead(plain("A: it went fine\nB: what did you try\nA: nothing new\n")).name == "B"


def test_the_guess_and_the_number_of_people_are_told() -> None:
    keys = [told.key for told in lead(TALK).warnings]
    assert keys == ["reading.speakers.guessed", "reading.speakers.many"]


@pytest.mark.parametrize("name", ["Tom Ellery", "tom ellery", "Tom", "  TOM "])
def test_the_leader_may_be_named(name: str) -> None:
    assert roles(units(TALK, name)) == ["seller", "seller", "leader", "leader", "seller", "seller"]


def test_a_leader_whom_nobody_knows_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(NotASpeaker, match="It names Dana Reyes, Tom Ellery, Speaker 3"):
        units(TALK, "Mairi")


def test_a_beginning_that_two_share_names_nobody() -> None:
    with pytest.raises(NotASpeaker):
        units(plain("Tom A: Hi.\nTom B: Hello.\n"), "Tom")


@pytest.mark.parametrize("names", [("Manager", "Tom"), ("Me", "Tom"), ("Dana", "Rep")])
def test_a_word_for_a_seat_says_who_leads(names: tuple[str, str]) -> None:
    leading, other = names
    talk = plain(f"{other}: What now? And why?\n{leading}: Nothing.\n{other}: Who decides?\n")
    assert (lead(talk).name, lead(talk).guessed) == (leading, False)


def test_a_note_without_speakers_is_the_leaders() -> None:
    assert set(roles(units(plain("What is the hurdle?\nhow can i help\n")))) == {"leader"}


def test_one_speaker_alone_leads() -> None:
    assert set(roles(units(plain("Dana: Hello there.\nDana: What now?\n")))) == {"leader"}


def test_nobody_can_be_named_where_nobody_has_a_name() -> None:
    with pytest.raises(NotASpeaker, match="does not say who speaks"):
        units(plain("What is the hurdle?\n"), "Dana")


def test_of_nine_speakers_one_leads_and_eight_sell() -> None:
    lines = "".join(f"Person {number}: Hello there.\n" for number in range(1, 10))
    assert roles(units(plain(lines), "Person 4")).count("seller") == 8


def test_who_leads_can_be_changed() -> None:
    assert roles(led_by(units(TALK), "Tom"))[:3] == ["seller", "seller", "leader"]


def test_a_speaker_is_renamed_in_all_of_it() -> None:
    found = renamed(units(TALK), "Dana Reyes", "Dana R.")
    assert [unit.name for unit in found].count("Dana R.") == 3


def test_a_speaker_renamed_to_another_becomes_that_person() -> None:
    found = renamed(units(TALK), "Speaker 3", "Dana Reyes")
    assert (found[-1].speaker, found[-1].turn) == ("leader", 3)


def test_one_unit_is_given_to_somebody_else() -> None:
    found = reassigned(units(TALK), 4, "Dana Reyes")
    assert [(unit.speaker, unit.turn) for unit in found[2:5]] == [
        ("seller", 2), ("leader", 3), ("leader", 3),
    ]  # fmt: skip


def test_somebody_new_keeps_the_role_of_the_unit() -> None:
    assert reassigned(units(TALK), 5, "Jo")[4].speaker == "leader"


def test_lines_of_a_note_stay_turns_of_their_own() -> None:
    said = units(plain("What is the hurdle?\nhow can i help\nWhat else?\n"))
    assert [unit.turn for unit in reassigned(said, 2, "Tom")] == [1, 2, 3]

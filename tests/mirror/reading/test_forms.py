"""Every form of transcript, read for who says what and when."""

import pytest

from tests.mirror.reading.fixtures import FILES, answer, content, expected, reading, said
from touchline.mirror.reading import Told, Turn, read


@pytest.mark.parametrize("name", FILES)
def test_a_fixture_is_read_as_it_was_before(name: str) -> None:
    assert answer(content(name)) == expected()[name]


def test_zoom_names_stand_before_what_is_said() -> None:
    assert said("zoom.vtt")[0] == ("Dana Reyes", "Hi Tom, what would make this worth your time?")


def test_consecutive_cues_of_a_speaker_are_one_turn() -> None:
    assert reading("zoom.vtt").turns[1].end == 9.0


def test_a_colon_in_a_sentence_names_nobody() -> None:
    assert "Here is the thing: they went quiet." in said("zoom.vtt")[1][1]


def test_two_spellings_of_a_name_are_one_person() -> None:
    assert reading("zoom.vtt").names == ("Dana Reyes", "Tom Ellery")


def test_voices_of_teams_are_read_with_their_entities() -> None:
    assert said("teams.vtt")[1] == ('Tom "TJ" Ellery', "Procurement.")


def test_two_voices_in_a_cue_are_two_turns() -> None:
    assert said("teams.vtt")[2] == ("Dana Reyes", "Mm-hm.")


def test_broken_times_are_left_out_and_told() -> None:
    last = reading("teams.vtt").turns[-1]
    assert (last.start, reading("teams.vtt").warnings[0].key) == (None, "reading.broken_times")


def test_captions_that_roll_up_are_said_once() -> None:
    assert said("captions.vtt") == [("", "so we waited and then they called")]


def test_a_transcript_without_names_says_so() -> None:
    assert [told.key for told in reading("captions.vtt").warnings] == ["reading.no_names"]


def test_a_number_of_a_cue_is_not_said_by_anybody() -> None:
    assert said("rev.srt")[1] == ("Tom", "On Monday. 5 < 6, they said.")


def test_a_teams_document_is_read_without_what_stands_around_the_talk() -> None:
    assert said("teams.docx") == [
        ("Dana Reyes", "What did the Q&A tell you?"),
        ("Tom Ellery", "That price was not it. It was trust."),
    ]


def test_an_older_teams_document_has_times_above_the_names() -> None:
    assert reading("teams-older.docx").turns[0] == Turn("Dana Reyes", "What happened?", 0.0, 3.52)


def test_otter_writes_name_and_time_above_what_is_said() -> None:
    assert reading("otter.txt").turns[2] == Turn("Unknown Speaker", "Sorry, wrong room.", 3723.0)


def test_a_time_that_is_mentioned_begins_no_turn() -> None:
    assert said("otter.txt")[1][1].endswith("busy at 10:30.")


def test_the_action_items_of_fathom_were_not_said() -> None:
    assert said("fathom.txt")[1] == ("Tom Ellery", "Honestly, slow. I rush discovery.")


def test_speakers_of_gong_without_a_name_are_numbered() -> None:
    assert reading("gong.json").names == ("Speaker 1", "Tom Ellery")


def test_gong_counts_in_thousandths() -> None:
    assert reading("gong.json").turns[0].start == 460.23


@pytest.mark.parametrize(
    "name", ["bracketed.txt", "after-name.txt", "two-lines.txt", "otter.txt", "gong.txt"]
)
def test_a_time_beside_a_name_is_when_the_turn_begins(name: str) -> None:
    assert reading(name).turns[1].start is not None


def test_speakers_in_small_letters_are_known_by_coming_back() -> None:
    assert reading("small.txt").names == ("leader", "seller")


def test_emphasis_around_names_is_no_part_of_them() -> None:
    assert reading("marked.txt").names == ("Dana", "Tom")


def test_marks_of_direction_are_no_part_of_a_name() -> None:
    assert reading("right-to-left.txt").names == ("Dana", "תום")


def test_each_line_of_a_note_stands_for_itself() -> None:
    assert [text for _, text in said("note.txt")] == [
        "What is the real hurdle?", "Have you called them?", "Remember: who decides?",
        "how can i help",
    ]  # fmt: skip


def test_markup_in_a_name_of_a_text_is_only_text() -> None:
    assert reading("script.txt").names == ("<script>alert(1)</script>", "Tom <b>")


def test_a_language_that_is_not_english_is_said_and_not_guessed() -> None:
    assert "German" not in str(reading("german.txt").warnings[0])


def test_nine_people_are_nine_names() -> None:
    lines = "".join(f"Person {number}: Hello there.\n" for number in range(1, 10))
    assert len(read((lines * 2).encode()).names) == 9


def test_a_warning_carries_its_message_for_a_translator() -> None:
    told = Told("reading.left_out", lines=3)
    assert (told.message.count("{lines}"), str(told).count("3")) == (1, 1)

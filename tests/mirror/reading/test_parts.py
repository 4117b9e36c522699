"""The small parts of reading: times, entities, names, numbers in JSON, the English in a text."""

import pytest

from touchline.mirror.reading import names
from touchline.mirror.reading.language import looks_english
from touchline.mirror.reading.markup import plain, unescaped
from touchline.mirror.reading.spacing import tidy, tidy_name
from touchline.mirror.reading.times import seconds, told


@pytest.mark.parametrize(
    ("written", "meant"),
    [("0:07", 7.0), ("1:02:03.45", 3723.45), ("00:00:01,000", 1.0), ("90:00", 5400.0)],
)
def test_a_time_is_read_in_seconds(written: str, meant: float) -> None:
    assert seconds(written) == meant


@pytest.mark.parametrize("written", ["", "7", "0:60", "1:60:00", "0:07\n", "٠:٠٧", "1:2:3:4"])
def test_what_is_no_time_is_none(written: str) -> None:
    assert seconds(written) is None


@pytest.mark.parametrize("value", [True, None, -1, 1e999, float("nan"), [], "soon"])
def test_what_is_no_time_in_json_is_none(value: object) -> None:
    assert told(value) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [("a &amp; b", "a & b"), ("&amp;lt;", "&lt;"), ("&#x41;&#66;", "AB"), ("&none;", "&none;"),
     ("&#0;&#xD800;", "\ufffd\ufffd"), ("&#9999999;", "\ufffd")],
)  # fmt: skip
def test_entities_are_resolved_once(written: str, meant: str) -> None:
    assert unescaped(written) == meant


def test_tags_go_and_what_is_no_tag_stays() -> None:
    assert plain("<i>a</i> <00:01.000>b < c <script>d</script>") == "a b < c d"


@pytest.mark.parametrize(
    "line", ["Dana: hi", "[Dana]: hi", "- Dana: hi", "> Dana: hi", "Dana： hi"]
)
def test_a_name_before_a_colon_is_taken_apart(line: str) -> None:
    named = names.split(line)
    assert named is not None
    assert (named.name, named.text.strip()) == ("Dana", "hi")


@pytest.mark.parametrize("line", ["at 10:30", "https://a.b", "Really? Yes: no", ": hi", "123: hi"])
def test_not_every_colon_follows_a_name(line: str) -> None:
    assert names.split(line) is None


@pytest.mark.parametrize(
    "name",
    ["Dana Reyes", "J. Smith", "Speaker 1", "SPEAKER_00", "תום", "李雷", "Ludwig van Beethoven",
     "Tom (acme)"],
)  # fmt: skip
def test_names_of_people_are_written_like_names(name: str) -> None:
    assert names.proper(name)


@pytest.mark.parametrize("name", ["Here is the thing", "So", "the plan", "", "What now?"])
def test_words_are_not_written_like_names(name: str) -> None:
    assert not names.proper(name)


def test_a_name_in_few_lines_has_to_come_back() -> None:
    assert names.speakers(["Dana", "Tom", "Dana"], lines=20) == {"dana"}


def test_half_a_character_is_shown_as_a_lost_one() -> None:
    assert tidy(" a\ud800\x00 b\u2003 ") == "a\ufffd b"


def test_a_name_without_end_is_cut() -> None:
    assert len(tidy_name("x" * 5000)) == 120


def test_a_few_words_are_too_few_to_tell_the_language() -> None:
    assert looks_english(["Wie geht es dir heute"])


@pytest.mark.parametrize("text", [
    "Nous avons parlé hier avec le client et il veut attendre la fin du mois avant de signer, donc"
    " je vais lui envoyer une nouvelle proposition demain matin sans faute",
    "Hablamos ayer con el cliente y quiere esperar hasta fin de mes antes de firmar, así que le voy"
    " a mandar otra propuesta mañana por la mañana sin falta como dijimos",
    "We hebben gisteren met de klant gesproken en hij wil wachten tot het einde van de maand"
    " voordat hij tekent, dus ik stuur hem morgen een nieuw voorstel zoals we hadden afgesproken",
])  # fmt: skip
def test_other_languages_with_latin_letters_do_not_look_english(text: str) -> None:
    assert not looks_english([text])

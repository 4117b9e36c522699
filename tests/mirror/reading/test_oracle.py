"""Cues of WebVTT against an independent reader (webvtt-py)."""

import io

import webvtt
from hypothesis import given
from hypothesis import strategies as st

from tests.mirror.reading.fixtures import content
from touchline.mirror.reading.cues import cues, pieces
from touchline.mirror.reading.spacing import lines, tidy
from touchline.mirror.reading.transcript import Piece

WORDS = st.text("abc ,.?!'éשש", min_size=1, max_size=30).map(lambda text: "x" + tidy(text))
TIMES = st.integers(0, 9_000_000)
CUES = st.lists(st.tuples(TIMES, st.integers(1, 9000), st.sampled_from(["Dana", "Tom B"]), WORDS))


def ours(text: str) -> list[tuple[float | None, float | None, str, str]]:
    found: list[Piece] = list(pieces(cues(lines(text)).found))
    return [(each.start, each.end, each.name, each.text) for each in found]


def theirs(text: str) -> list[tuple[float | None, float | None, str, str]]:
    return [
        (whole(cue.start), whole(cue.end), cue.voice or "", tidy(cue.text))
        for cue in webvtt.from_buffer(io.StringIO(text)).captions
    ]


def whole(written: str) -> float:
    hours, minutes, rest = written.split(":")
    return round((int(hours) * 60 + int(minutes)) * 60 + float(rest), 3)


def written(moment: int) -> str:
    minutes, rest = divmod(moment, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}.{rest % 1000:03}"


@given(CUES)
def test_cues_with_voices_are_read_as_another_reader_does(
    made: list[tuple[int, int, str, str]],
) -> None:
    text = "WEBVTT\n\nNOTE made up\n\n" + "".join(
        f"{at}\n{written(start)} --> {written(start + length)}\n<v {name}>{said}</v>\n\n"
        for at, (start, length, name, said) in enumerate(made)
    )
    assert ours(text) == theirs(text)


def test_cues_without_voices_have_the_times_of_another_reader() -> None:
    text = content("captions.vtt").decode()
    assert [each[:2] for each in ours(text)] == [each[:2] for each in theirs(text)]

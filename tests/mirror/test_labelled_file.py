"""The file format of labelled conversations."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.mirror.labelled_file import NotLabelled, judged_in, said_in

UNIT = {
    "id": "a", "kind": "debrief", "unit": 1, "turn": 1, "speaker": "leader", "name": "Dana",
    "text": "What now?", "label": "open_question", "focus": "deal",
}  # fmt: skip


def line(**changed: object) -> bytes:
    return json.dumps(UNIT | changed, ensure_ascii=False).encode()


def test_units_are_kept_as_they_are() -> None:
    [said] = said_in(line(text="Và bây giờ?"))
    assert (said.unit, said.name, said.text) == (1, "Dana", "Và bây giờ?")


def test_where_a_conversation_is_read_its_labels_are_ignored() -> None:
    assert said_in(line(label="marvellous", focus=7))


def test_a_byte_order_mark_and_empty_lines_are_no_units() -> None:
    assert len(judged_in(b"\xef\xbb\xbf" + line() + b"\r\n\r\n")) == 1


def test_times_are_kept_where_they_are_numbers() -> None:
    [said] = said_in(line(start=1, end="soon"))
    assert (said.start, said.end) == (1.0, None)


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe\x00",
        b"no json",
        b"[1]",
        b"[" * 100_000,
        line(speaker="boss"),
        line(text=None),
        line(unit="one"),
        line(unit=True),
        line(turn=0),
    ],
)
def test_what_is_no_unit_is_refused(data: bytes) -> None:
    with pytest.raises(NotLabelled):
        said_in(data)


@pytest.mark.parametrize("changed", [{"label": "ownership"}, {"focus": "weather"}])
def test_a_label_that_the_guide_does_not_know_is_named_with_its_line(
    changed: dict[str, str],
) -> None:
    with pytest.raises(NotLabelled, match="Line 2"):
        judged_in(line() + b"\n" + line(**changed))


def test_an_empty_file_has_nothing_to_read() -> None:
    with pytest.raises(NotLabelled):
        said_in(b"\n")


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(NotLabelled):
        assert said_in(data)

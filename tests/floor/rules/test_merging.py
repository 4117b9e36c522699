"""Two who write at once: field by field, and no text of either is lost."""

from hypothesis import given
from hypothesis import strategies as st

from touchline.floor.rules.merging import merged

texts = st.sampled_from(["", "a", "b", "c"])
fields = st.fixed_dictionaries({"challenge": texts, "step": texts})


def test_different_fields_of_two_are_both_kept() -> None:
    told = merged(
        stands={"challenge": "hers", "step": ""},
        was={"challenge": "", "step": ""},
        said={"challenge": "", "step": "mine"},
    )
    assert told.write == {"step": "mine"}
    assert not told.conflicts


def test_the_same_field_of_two_shows_what_stands() -> None:
    told = merged(stands={"step": "hers"}, was={"step": ""}, said={"step": "mine"})
    assert told.conflicts == {"step": "hers"}
    assert not told.write


def test_a_replay_of_what_was_saved_changes_nothing() -> None:
    told = merged(stands={"step": "mine"}, was={"step": ""}, said={"step": "mine"})
    assert not told.write
    assert not told.conflicts


@given(fields, fields, fields)
def test_what_one_typed_is_written_or_shown_as_a_conflict_or_stands_already(
    stands: dict[str, str], was: dict[str, str], said: dict[str, str]
) -> None:
    told = merged(stands=stands, was=was, said=said)
    for name, text in said.items():
        typed = text != was[name]
        assert not typed or name in told.write or name in told.conflicts or stands[name] == text


@given(fields, fields, fields)
def test_what_the_other_wrote_is_never_overwritten_unseen(
    stands: dict[str, str], was: dict[str, str], said: dict[str, str]
) -> None:
    told = merged(stands=stands, was=was, said=said)
    assert all(stands[name] == was[name] for name in told.write)

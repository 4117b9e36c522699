"""Names of the CRM and the stages that they mean, also after one was renamed."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from touchline.floor.rules.process import StageWords
from touchline.floor.rules.process_crm import (
    as_numbers,
    guessed,
    look_at,
    with_crm_name,
    without_crm_name,
)
from touchline.numbers import Process, Stage

TALK, FIT, OFFER = (
    StageWords("t", "Talk", crm_names=("Lead", "Cold lead")),
    StageWords("f", "Fit", crm_names=("Qualified",)),
    StageWords("o", "Offer", dwell_days=30, crm_names=("Quote",)),
)
STAGES = (TALK, FIT, OFFER)
NAMES = st.lists(st.sampled_from("ABCDEF"), unique=True)


def crm(*names: str, qualified: str = "") -> Process:
    """What a snapshot knows, with an end."""
    stages = (Stage(name, n) for n, name in enumerate(names, 1))
    return Process((*stages, Stage("Won", 99, "won")), qualified=qualified)


@st.composite
def mapped(draw: st.DrawFn) -> tuple[StageWords, ...]:
    """Stages that share the letters among them, each letter at one stage at the most."""
    letters = draw(NAMES)
    homes = [draw(st.integers(0, 2)) for _ in letters]
    at = dict(zip(letters, homes, strict=True))
    return tuple(
        StageWords(str(n), str(n), crm_names=tuple(name for name in letters if at[name] == n))
        for n in range(3)
    )


@given(mapped(), NAMES)
def test_each_name_is_mapped_or_said_to_be_unmapped(
    stages: tuple[StageWords, ...], names: list[str]
) -> None:
    told = look_at(stages, names, open_deals={})
    known = {name for stage in stages for name in stage.crm_names}
    assert [one.name for one in told.unmapped] == [name for name in names if name not in known]


@given(mapped(), NAMES)
def test_a_question_pairs_one_that_is_gone_with_one_that_is_new(
    stages: tuple[StageWords, ...], names: list[str]
) -> None:
    told = look_at(stages, names, open_deals={})
    asked = [one.perhaps for one in told.gone if one.perhaps]
    assert len(asked) == len(set(asked))
    assert set(asked) <= {one.name for one in told.unmapped}


@given(mapped(), NAMES)
def test_deals_are_counted_in_the_stage_that_their_name_means(
    stages: tuple[StageWords, ...], names: list[str]
) -> None:
    process = as_numbers(stages, crm(*names))
    means = {name: one.name for one in stages for name in one.crm_names if name in names}
    assert (dict(process.means) if process else {}) == means


@given(mapped(), st.sampled_from("ABCDEF"))
def test_a_name_that_was_added_can_be_taken_away(stages: tuple[StageWords, ...], name: str) -> None:
    bare = without_crm_name(stages[0], name)
    assert without_crm_name(with_crm_name(bare, name), name) == bare


def test_a_stage_that_was_renamed_is_asked_about() -> None:
    [gone] = look_at(STAGES, ("Lead", "Cold lead", "Qualified", "Offer sent"), open_deals={}).gone
    assert (gone.name, gone.perhaps) == ("Quote", "Offer sent")


def test_a_new_name_far_from_it_is_not() -> None:
    [gone] = look_at(STAGES, ("New", "Lead", "Cold lead", "Qualified"), open_deals={}).gone
    assert gone.perhaps == ""


def test_an_unmapped_name_comes_with_its_open_deals() -> None:
    told = look_at((TALK,), ("Lead", "Legal"), open_deals={"Legal": 12})
    assert (told.unmapped[0].name, told.unmapped[0].deals) == ("Legal", 12)


def test_the_days_that_are_expected_go_along() -> None:
    process = as_numbers(STAGES, crm("Lead", "Quote"))
    assert process is not None
    assert [stage.days for stage in process.stages] == [None, None, 30]


def test_the_stage_that_qualifies_is_the_one_its_name_means() -> None:
    process = as_numbers(STAGES, crm("Lead", "Qualified", qualified="Qualified"))
    assert process is not None
    assert process.qualified == "Fit"


def test_a_process_that_means_nothing_is_none() -> None:
    assert as_numbers(STAGES, crm("Somewhere else")) is None


def test_a_stage_called_like_a_name_means_it_unless_it_was_said_otherwise() -> None:
    bare = replace(OFFER, crm_names=())
    assert guessed((bare, FIT), ("offer", "Fit")) == (replace(bare, crm_names=("offer",)), FIT)

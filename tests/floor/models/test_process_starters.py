"""The three starters are processes that could be published as they are."""

import pytest

from touchline.floor.models.process_starters import STARTERS, Starter
from touchline.floor.rules.process import StageWords


@pytest.mark.parametrize("starter", STARTERS.values(), ids=list(STARTERS))
def test_each_stage_says_everything_but_what_the_crm_calls_it(starter: Starter) -> None:
    def whole(stage: StageWords) -> bool:
        said = (stage.name, stage.purpose, stage.customer_done, stage.exit_criteria)
        return all((*said, stage.next_steps, stage.dwell_days)) and not stage.crm_names

    assert all(whole(stage) for stage in starter.words())


@pytest.mark.parametrize("starter", STARTERS.values(), ids=list(STARTERS))
def test_it_fits_its_columns_and_no_name_stands_twice(starter: Starter) -> None:
    stages = starter.words()
    longest = max(len(words) for one in stages for words in (one.purpose, one.customer_done))
    assert (longest <= 400, len({one.name for one in stages})) == (True, len(stages))


def test_two_teams_that_begin_with_it_share_no_stage() -> None:
    one, other = STARTERS["short"].words(), STARTERS["short"].words()
    assert not {stage.key for stage in one} & {stage.key for stage in other}

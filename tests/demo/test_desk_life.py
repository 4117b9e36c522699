"""What Dana kept in the demo: parcels of the same shape as the browser's, one for each voice."""

import json
from datetime import date
from typing import Any

import pytest

from touchline.demo.desk_life.keeping import TALKS, reading_of

KEPT = [reading_of(name, "someone", held_on=date(2026, 3, 2)) for name, _other, _ago in TALKS]


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.key)
def test_every_unit_stands_once_with_its_words_in_one_parcel(kept: Any) -> None:
    own = json.loads(kept.own)["units"]
    theirs = {each["unit"] for each in json.loads(kept.voices[0].words)["units"]}
    gaps = {each["unit"] for each in own if "text" not in each}
    assert (gaps, [each["unit"] for each in own]) == (theirs, list(range(1, len(own) + 1)))


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.key)
def test_the_figures_hold_no_words(kept: Any) -> None:
    assert '"text"' not in kept.figures

"""Both tiers together: caution with leading questions, and a focus that stays for a while."""

from dataclasses import asdict

import numpy as np

from tests.mirror.talks import LED, SOLD, held_out, talk
from tests.mirror.twin import answers
from touchline.mirror.labelling import carried, cautious, label
from touchline.mirror.labels import FOCUS, LEADER
from touchline.mirror.naming import LEADING
from touchline.mirror.second.encoder import encoder
from training.mirror.vectors import TALKS, odd


def test_caution_takes_from_leading_questions_and_gives_to_the_others() -> None:
    level = np.full((1, len(LEADER)), 1 / len(LEADER))
    [found] = cautious(level, 0.5)
    others = np.delete(found, LEADING)
    assert (found.sum().round(9), (others / found[LEADING]).round(9).tolist()) == (
        1.0,
        [2.0] * len(others),
    )


def test_no_caution_changes_nothing() -> None:
    level = np.full((1, len(LEADER)), 1 / len(LEADER))
    assert np.allclose(cautious(level, 1.0), level)


def test_what_a_leader_talks_about_leans_on_what_they_talked_about_before() -> None:
    units = talk((LED, "How is the deal?"), (SOLD, "Slow."), (LED, "And?"))
    sure, even = [0.8, *[0.05] * (len(FOCUS) - 1)], [1 / len(FOCUS)] * len(FOCUS)
    shares = np.array([sure, even, even])
    found = carried(shares, units, 0.5)
    assert found[0].tolist() == sure
    assert found[1].tolist() == even  # a seller's
    assert found[2].argmax() == 0
    assert found[2].sum().round(9) == 1.0


def test_the_browser_joins_both_tiers_as_python_does() -> None:
    talks = [*(held_out(name) for name in TALKS), odd()]
    rows = [
        {"units": [asdict(unit) for unit in units], "logits": encoder().logits(units).tolist()}
        for units in talks
    ]

    there = answers("join", rows)

    here = [
        [(one.label, one.focus, one.confidence, one.unclear) for one in label(units)]
        for units in talks
    ]
    assert [[tuple(each) for each in units] for units in there] == here

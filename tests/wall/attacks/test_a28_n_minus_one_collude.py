"""A28: who knows every ballot but one learns no more of it than ε allows."""

import pytest

from tests.wall.attacks.colluding import (
    BOUND,
    KINDS,
    TERMS,
    WITHOUT_NOISE,
    loss,
    share_right,
    slack,
)

RUNS = 3_000
MANY_RUNS = 400_000


@pytest.mark.parametrize("kind", KINDS)
def test_the_last_ballot_is_guessed_no_more_often_than_epsilon_allows(kind: str) -> None:
    assert share_right(KINDS[kind], seed=1, runs=RUNS) <= BOUND + slack(RUNS)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_really_drawn_is_all_the_noise_that_epsilon_asks_for(kind: str) -> None:
    """A guess can stay within the bound by luck; the noise itself is measured, too."""
    assert loss(KINDS[kind], seed=5, runs=RUNS) == pytest.approx(float(TERMS.epsilon), rel=0.06)


@pytest.mark.parametrize("kind", KINDS)
def test_those_who_collude_do_learn_something(kind: str) -> None:
    """Else this attack would prove nothing."""
    assert share_right(KINDS[kind], seed=2, runs=RUNS) > 0.55


def test_without_noise_the_last_ballot_is_known() -> None:
    assert share_right(WITHOUT_NOISE, seed=3, runs=100) == 1


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_over_many_runs_it_stays_within_what_epsilon_allows(
    kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = share_right(KINDS[kind], seed=4, runs=MANY_RUNS)
    with capsys.disabled():
        print(f"\nA28, {kind}: right in {found:.2%} of {MANY_RUNS:,}; at most {BOUND:.2%}")
    assert found <= BOUND + slack(MANY_RUNS)

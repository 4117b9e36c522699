"""Every pair of ink and paper that meets on a page can be read, by day and by night."""

import pytest

from tests.design.oklch import both, contrast, parse
from tests.design.sheets import tokens

TOKENS = tokens()
PAPERS = ("--paper", "--paper-sunk", "--paper-raised", "--dusk", "--dusk-raised")
INKS = ("--ink", "--ink-soft", "--ink-faint", "--bad", "--good", "--watch")
ROOMS = ("floor", "room", "mirror", "pulse", "commons", "desk", "office", "site")
MOVES = (
    "open", "closed", "leading", "advice", "confrontation", "information", "reflection",
    "affirmation", "support",
)  # fmt: skip
VERDICTS = ("good", "watch", "bad")

TEXT = [(ink, paper) for ink in INKS for paper in PAPERS]
TEXT += [(f"--{room}", paper) for room in ROOMS for paper in PAPERS[:3]]
TEXT += [(f"--move-{move}", paper) for move in MOVES for paper in PAPERS[:3]]
TEXT += [(f"--{name}", f"--{name}-tint") for name in (*ROOMS, *VERDICTS)]
TEXT += [(ink, f"--{name}-tint") for ink in INKS[:3] for name in (*ROOMS, *VERDICTS)]
TEXT += [("--on-ink", "--ink"), ("--on-ink", "--ink-lit"), ("--room", "--dusk")]

CONTROLS = [(edge, paper) for edge in ("--edge", "--focus") for paper in PAPERS]
CONTROLS += [("--edge", f"--{name}-tint") for name in (*ROOMS, *VERDICTS)]


@pytest.mark.parametrize(("ink", "paper"), TEXT)
def test_text_can_be_read_on_its_paper(ink: str, paper: str) -> None:
    ratios = [contrast(*pair) for pair in zip(both(TOKENS[ink]), both(TOKENS[paper]), strict=True)]
    assert min(ratios) >= 4.5


@pytest.mark.parametrize(("edge", "paper"), CONTROLS)
def test_the_edge_of_a_control_can_be_seen(edge: str, paper: str) -> None:
    ratios = [contrast(*pair) for pair in zip(both(TOKENS[edge]), both(TOKENS[paper]), strict=True)]
    assert min(ratios) >= 3


def test_black_on_white_measures_twenty_one() -> None:
    assert contrast(parse("oklch(0 0 0)"), parse("oklch(1 0 0)")) == pytest.approx(21, abs=0.05)

"""What whoever takes one release off another could gain at most, worked out instead of drawn:

    python -m benchmarks.pulse_guessing

Someone joins a team. Everybody else says exactly the same again, so that the difference of two sums
is what they answered and two noises: the worst case. The best guess is right so many points more
often than the commonest answer. Then the same if the sums of six rounds before and six after are
each averaged: a year with the whole ε spent on one scale.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

SCALE: Final = 4.0
"""Of the noise on a sum of answers, at ε = 1."""
Floats = npt.NDArray[np.float64]
STEPS: Final = 1 << 16
WIDTH: Final = 400.0
ANSWERS: Final = {
    "one peak: 5, 10, 25, 40, 20 of 100": (0.05, 0.10, 0.25, 0.40, 0.20),
    "flat: 10, 20, 25, 25, 20": (0.10, 0.20, 0.25, 0.25, 0.20),
    "all as common": (0.20, 0.20, 0.20, 0.20, 0.20),
    "two camps: 40, 10, 0, 10, 40": (0.40, 0.10, 0.0, 0.10, 0.40),
    "known to be 1 or 5": (0.50, 0.0, 0.0, 0.0, 0.50),
}


def main() -> None:
    """Print a line for each way to answer."""
    print("answers                               base   one pair   six before, six after")
    for name, answers in ANSWERS.items():
        once, often = gain(answers, 1), gain(answers, 6)
        print(f"{name:36} {max(answers):5.0%} {100 * once:+10.1f} {100 * often:+23.1f}")


def gain(answers: tuple[float, ...], rounds: int) -> float:
    """How much more often the best guess is right than the commonest answer."""
    at, density = _noise(rounds)
    highest = np.zeros(STEPS)
    for point, probable in enumerate(answers, start=1):
        highest = np.maximum(highest, probable * np.interp(at - point, at, density))
    return float(highest.sum() * (WIDTH / STEPS)) - max(answers)


def _noise(rounds: int) -> tuple[Floats, Floats]:
    """The density of a mean of so many noises less another such mean."""
    step = WIDTH / STEPS
    at = ((np.arange(STEPS) - STEPS // 2) * step).astype(np.float64)
    waves = 2 * np.pi * np.fft.fftfreq(STEPS, step)
    told = (1 / (1 + (SCALE * waves / rounds) ** 2)) ** (2 * rounds)
    density: Floats = np.real(np.fft.fftshift(np.fft.ifft(told))) / step
    return at, density


if __name__ == "__main__":
    main()

"""Time and memory of an import against its size, from 10⁴ to 10⁷ stage events, as a plot.

    PYTHONPATH=. python benchmarks/scaling.py docs/benchmarks/import-scaling.svg

Each size is imported in a process of its own. The line in the plot is what twice the rows in twice
the time would be, drawn through the largest size but one.
"""

import math
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks.import_speed import measured, write_folder

EVENTS = (10_000, 100_000, 1_000_000, 10_000_000)
WIDTH, HEIGHT, MARGIN = 640, 300, 56


def main() -> None:
    """Import each size, print a table, write the plot."""
    target = Path(sys.argv[1])
    rows = []
    for events in EVENTS:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            write_folder(folder, count=events // 5, seed=7)
            found = measured("ours", folder)
        rows.append((events, found["seconds"], found["processor"], found["megabytes"]))
        print(
            f"{events:>10,} events: {found['seconds']:6.2f} s, {found['processor']:6.2f} s of "
            f"processor, {found['megabytes']:,.0f} MB"
        )
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the end")
    steps = [later[1] / earlier[1] for earlier, later in pairwise(rows)]
    print(
        "ten times the rows take " + ", ".join(f"{step:.1f}" for step in steps) + " times as long"
    )
    target.write_text(plot(rows), encoding="utf-8")


def plot(rows: Sequence[tuple[int, float, float, float]]) -> str:
    """Two panels side by side: seconds on logarithmic axes, memory on a linear one."""
    seconds = [(events, row[0]) for events, *row in rows]
    memory = [(events, row[2]) for events, *row in rows]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="13" role="img">'
        "<title>Import: seconds and memory against the number of stage events</title>"
        '<rect width="100%" height="100%" fill="#fff"/>'
        f"{panel(seconds, left=0, title='seconds, both axes logarithmic', logarithmic=True)}"
        f"{panel(memory, left=WIDTH, title='largest memory in MB', logarithmic=False)}"
        "</svg>\n"
    )


def panel(points: Sequence[tuple[int, float]], *, left: int, title: str, logarithmic: bool) -> str:
    """One plot: a line through the points, each with its value."""
    highest = max(value for _, value in points)

    def x(events: int) -> float:
        share = math.log10(events / EVENTS[0]) / math.log10(EVENTS[-1] / EVENTS[0])
        return left + MARGIN + share * (WIDTH - 2 * MARGIN)

    def y(value: float) -> float:
        if logarithmic:
            low, high = math.log10(0.05), math.log10(highest * 2)
            share = (math.log10(value) - low) / (high - low)
        else:
            share = value / (highest * 1.2)
        return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN)

    drawn = "".join(
        f'<circle cx="{x(events):.1f}" cy="{y(value):.1f}" r="4" fill="#1b7a43"/>'
        f'<text x="{x(events):.1f}" y="{y(value) - 10:.1f}" text-anchor="middle">'
        f"{value:,.3g}</text>"
        f'<text x="{x(events):.1f}" y="{HEIGHT - MARGIN + 20}" text-anchor="middle" fill="#555">'
        f"{events:,}</text>"
        for events, value in points
    )
    line = " ".join(f"{x(events):.1f},{y(value):.1f}" for events, value in points)
    ground = HEIGHT - MARGIN
    return (
        f'<text x="{left + MARGIN}" y="24" font-weight="600">{title}</text>'
        f'<path d="M{left + MARGIN} {ground}H{left + WIDTH - MARGIN}" stroke="#999"/>'
        f"{linear(points, x, y) if logarithmic else ''}"
        f'<polyline points="{line}" fill="none" stroke="#1b7a43" stroke-width="2"/>{drawn}'
        f'<text x="{left + WIDTH / 2}" y="{HEIGHT - 10}" text-anchor="middle" fill="#555">'
        "stage events</text>"
    )


def linear(
    points: Sequence[tuple[int, float]], x: Callable[[int], float], y: Callable[[float], float]
) -> str:
    """A dashed line of slope one through the last point but one."""
    events, value = points[-2]
    ends = [(one, value * one / events) for one in (events // 10, EVENTS[-1])]
    path = " ".join(f"{x(one):.1f},{y(told):.1f}" for one, told in ends)
    return f'<polyline points="{path}" fill="none" stroke="#999" stroke-dasharray="4 4"/>'


if __name__ == "__main__":
    main()

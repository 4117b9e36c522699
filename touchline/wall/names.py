"""Names of crossings as the witness log writes them."""

import re

from touchline.wall.crossings import Crossing


def witness_name(crossing: type[Crossing]) -> str:
    """`FigureQuestioned` → `figure_questioned`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", crossing.__name__).lower()

"""Stand-ins for the mirror's own model, where a test is about something else."""

from collections.abc import Sequence

from touchline.mirror.said import Labelled, Said


def taken(units: Sequence[Said]) -> list[Labelled]:
    """Takes everything for an open question."""
    return [Labelled(each, "open_question", None, 1.0, False) for each in units]


def refused(units: Sequence[Said]) -> list[Labelled]:
    """Takes nothing for one."""
    return [Labelled(each, "advice", None, 1.0, False) for each in units]

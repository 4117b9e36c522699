"""What forecasts and typed measures keep about a person: their own numbers, which go with them."""

from touchline.keeping.parts import Life, keep_tables
from touchline.keeping.person_tables import part_of_table
from touchline.keeping.persons import PersonPart, keep_of_person


def register() -> None:
    """Called once, when Django is ready."""
    for part in _PARTS:
        keep_of_person(part)
    keep_tables(
        floor__forecast=Life.CONTENT,
        floor__forecastchange=Life.CONTENT,
        floor__forecastrhythm=Life.CONTENT,
        floor__priorityfilter=Life.CONTENT,
        floor__typeddrop=Life.CONTENT,
        floor__typedmatch=Life.CONTENT,
        floor__typedmeasure=Life.CONTENT,
        floor__typedvalue=Life.CONTENT,
    )


_PARTS: tuple[PersonPart, ...] = (
    part_of_table(
        key="floor.typed", record="own_numbers", label="Weekly measures you typed",
        model="floor.typedvalue", owner="person__key",
        shows={
            "measure": "measure__label", "unit": "measure__unit", "week": "week", "value": "value",
            "typed_at": "typed_at",
        },
    ),
    part_of_table(
        key="floor.forecasts", record="forecast", label="Your forecasts",
        model="floor.forecast", owner="person__key",
        shows={
            "of": "whose", "team": "team__name", "week": "week", "commit": "commit",
            "best": "best", "currency": "currency", "given_at": "given_at",
        },
    ),
    part_of_table(
        key="floor.forecast_changes", record="forecast", label="Your forecasts changed late",
        model="floor.forecastchange", owner="forecast__person__key",
        shows={
            "week": "forecast__week", "commit_before": "commit", "best_before": "best",
            "why": "why", "at": "at",
        },
    ),
)  # fmt: skip

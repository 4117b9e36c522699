"""Registers the floor with Django, its parts, and which figures a reference still opens."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from touchline.wall.parts import Part, take_part

PARTS = (
    Part(
        "scoreboard", _("Scoreboard"),
        _("A team’s figures of the quarter, the deals behind them, and one’s own row."),
        gone="", minutes={"seller": 5, "manager": 10, "leader": 10}, always=True,
    ),
    Part(
        "flow", _("How deals flow"),
        _("Stage by stage: how long deals stay, where they go, where they leave the process."),
        _("The page goes. It is counted from the CRM each time, so nothing is lost."),
        minutes={"manager": 5, "leader": 5}, needs="scoreboard",
    ),
    Part(
        "patterns", _("Your patterns"),
        _("Questions to a seller from their own deals. Only that seller can open them."),
        _("The page goes. It is counted from the CRM each time, so nothing is lost."),
        minutes={"seller": 5}, needs="scoreboard",
    ),
    Part(
        "questions", _("Questions about a figure"),
        _("Whoever doubts a figure asks the administrators; who sees it reads the answer."),
        _("Nobody can ask any more, and what was asked is not shown beside its figure. It is kept,"
          " administrators still read and answer it, and it comes back with the part."),
        minutes={"seller": 2, "manager": 2, "leader": 2}, needs="scoreboard",
    ),
)  # fmt: skip


class FloorConfig(AppConfig):
    name = "touchline.floor"
    label = "floor"

    def ready(self) -> None:
        from touchline.numbers import MEASURES
        from touchline.wall import references

        known = frozenset(measure.key for measure in MEASURES)
        references.finds("figure", known.__contains__)
        for part in PARTS:
            take_part(part)

        from touchline.floor.models import own_numbers

        own_numbers.register()

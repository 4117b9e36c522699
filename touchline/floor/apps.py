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
    Part(
        "plan", _("Priorities and game plan"),
        _("At most three priorities a quarter, why, how we get there and how we will know."),
        _("The plan is not shown any more. It is kept, and comes back with the part."),
        minutes={"seller": 1, "manager": 5, "leader": 5}, needs="scoreboard",
    ),
    Part(
        "process", _("Process"),
        _("The stages from first talk to close: what each is for, and when it is done."),
        _("The process is not shown any more and nobody can propose a change. It is kept."),
        minutes={"seller": 1, "manager": 2}, needs="scoreboard",
    ),
    Part(
        "promises", _("Promises"),
        _("What one owes and is owed: to whom, by which day, and what became of it."),
        _("Nobody can make or end a promise. What was promised is kept, days and all."),
        minutes={"seller": 2, "manager": 5, "leader": 5}, needs="scoreboard",
    ),
    Part(
        "review", _("Pipeline review"),
        _("Twenty minutes a week for each seller, or 45 for a whole team, from their own card."),
        _("No card can be written and no review held. Cards and minutes are kept."),
        minutes={"seller": 23, "manager": 45, "leader": 45}, needs="promises",
    ),
    Part(
        "forecast", _("Forecast"),
        _("Commit and best case once a week, on a page of its own, closed before the review."),
        _("No forecast can be given. Those that were given are kept."),
        minutes={"seller": 2, "manager": 5, "leader": 5}, needs="scoreboard",
    ),
    Part(
        "moments", _("Moments"),
        _("A minute after a customer meeting: the seller first, then one thing seen and asked."),
        _("No moment can be written or answered. Those that were written are kept."),
        minutes={"seller": 2, "manager": 4}, needs="promises",
    ),
    Part(
        "expectations", _("Expectations"),
        _("Up to three a quarter between a seller and their manager: an open place to judge."),
        _("Expectations are not shown any more. They are kept, with what was answered."),
        minutes={"seller": 1, "manager": 2}, needs="scoreboard",
    ),
    Part(
        "requests", _("Requests for help"),
        _("What a seller needs to win a deal, with an answer and the reason for it."),
        _("Nobody can ask for help here or answer. What was asked is kept."),
        minutes={"seller": 1, "manager": 3, "leader": 2}, needs="scoreboard",
    ),
)  # fmt: skip


class FloorConfig(AppConfig):
    name = "touchline.floor"
    label = "floor"

    def ready(self) -> None:
        from touchline.floor.models import own_parts
        from touchline.numbers import MEASURES
        from touchline.wall import references

        known = frozenset(measure.key for measure in MEASURES)
        references.finds("figure", known.__contains__)
        references.finds("deal", bool)  # its page opens by what is kept, whatever the CRM lists
        for part in PARTS:
            take_part(part)
        own_parts.register()

"""The rows of the contract about the floor: what a team is led by, and what is said there."""

from typing import Final

from touchline.wall.contract import NO, OWN, READABLE, YES, Record, some

_TOTALS = some("team totals; deals without the seller")

# fmt: off
NUMBERS_AND_PLAN: Final[tuple[Record, ...]] = (
    Record(
        key="team_scoreboard",
        label="team scoreboard",
        seller=some("own team"), coach=NO, manager=some("teams they run"),
        leader=some("teams below them"), partner=NO, admin=NO, operator=READABLE, built=True,
        line="Everyone in {team} and who leads above it",
    ),
    Record(
        key="plan",
        label="priorities, game plan, process",
        seller=YES, coach=NO, manager=YES, leader=YES, partner=some("priorities"), admin=NO,
        operator=READABLE, built=True,
        line="Everyone in {team} and in the teams above and below it; partners see the priorities",
    ),
    Record(
        key="own_numbers",
        label="own numbers and deals",
        seller=OWN, coach=some("if the seller shares"), manager=some("own reports"),
        leader=_TOTALS, partner=NO, admin=NO, operator=READABLE, built=True,
        line="{owner} and {manager}; leaders get team totals",
    ),
)
PREP_AND_PROMISES: Final[tuple[Record, ...]] = (
    Record(
        key="prep",
        label="prep that was submitted, what was agreed on it, minutes of a pipeline review",
        seller=some("own; the team’s, in a team review"), coach=some("if the seller shares"),
        manager=some("own reports"), leader=_TOTALS, partner=NO, admin=NO, operator=READABLE,
        built=True, line="{owner} and {manager}; in a team review the team too",
    ),
    Record(
        key="prep_draft",
        label="prep before it is submitted; lines that wait for one’s own next review",
        seller=OWN, coach=NO, manager=NO, leader=NO, partner=NO, admin=NO, operator=READABLE,
        built=True, line="Only {owner}, until it is submitted",
    ),
    Record(
        key="promises",
        label="promises: words, day, what became of them",
        seller=some("own, to oneself and to one’s team"), coach=some("own"),
        manager=some("own reports, own, to oneself and to one’s team"),
        leader=some("own; a team’s kept rate as a total"), partner=some("own, and to everyone"),
        admin=NO, operator=READABLE, built=True,
        line="{owner}, {manager} and whom it is promised to",
    ),
    Record(
        key="leaders_rates",
        label="how many of their promises and reviews a manager or leader kept",
        seller=YES, coach=NO, manager=YES, leader=YES, partner=NO, admin=NO, operator=READABLE,
        built=True, line="Everyone in {team} and below it, and who leads above it",
    ),
    Record(
        key="moments",
        label="moments after a customer meeting",
        seller=OWN, coach=some("if the seller shares"),
        manager=some("own reports; a promise made of one is read like any promise"), leader=NO,
        partner=NO, admin=NO, operator=READABLE, built=True,
        line="{owner} and {manager}; a promise made of it is read like any promise",
    ),
    Record(
        key="expectations",
        label="expectations between a seller and their manager, and what was said about a gap",
        seller=OWN, coach=some("if the seller shares"), manager=some("own reports"), leader=NO,
        partner=NO, admin=NO, operator=READABLE, built=True, line="{owner} and {manager}",
    ),
    Record(
        key="requests",
        label="requests for help, with their answer and its reason",
        seller=OWN, coach=NO, manager=some("own reports"),
        leader=some("what was passed on to them"), partner=some("what was passed on to them"),
        admin=NO, operator=READABLE, built=True,
        line="{owner}, {manager}, and whoever it is passed on to",
    ),
    Record(
        key="stances",
        label="whether a manager asked, directed or took over on a card",
        seller=some("own cards"), coach=NO, manager=some("own cards, and the shares over time"),
        leader=NO, partner=NO, admin=NO, operator=READABLE, built=True,
        line="{owner} and {manager}; the shares over time only {manager}",
    ),
    Record(
        key="forecast",
        label="forecast: commit and best case of a week",
        seller=OWN, coach=NO, manager=some("own reports"), leader=_TOTALS, partner=NO, admin=NO,
        operator=READABLE, built=True, line="{owner} and {manager}; leaders get team totals",
    ),
    Record(
        key="reach_outs",
        label="reminders, calendar addresses, programs’ keys and webhooks, notices to a channel",
        seller=OWN, coach=OWN, manager=OWN, leader=OWN, partner=OWN,
        admin=some("a team’s channel; that there is an access key, never the key"),
        operator=some("readable; addresses and keys hashed or sealed"), built=True,
        line="Only {owner}",
    ),
)
# fmt: on

"""A team whose deals go their ways through four steps, each way short enough to follow by hand."""

from collections.abc import Mapping

from tests.numbers.exports import Export, deal

STEPS = ("Lead", "Qualified", "Proposal", "Negotiation")
MAPPING = """\
[process]
stages = ["Lead", "Qualified", "Proposal", "Negotiation", "Won", "Lost"]
qualified = "Qualified"
[[tables.people]]
file = "people.csv"
columns = "same"
[[tables.opportunities]]
file = "opportunities.csv"
columns = "same"
[[tables.stage_events]]
file = "stage_events.csv"
columns = "same"
"""
WON = {"outcome": "won", "stage": "Won"}
LOST = {"outcome": "lost", "stage": "Lost"}

DEALS = (
    # straight through: 4, 6, 10 and 5 days
    deal("S-1", created_at="2026-01-05", closed_at="2026-01-30", amount="100", **WON),
    # lost in Proposal after 2, 3 and 20 days
    deal("L-1", created_at="2026-01-05", closed_at="2026-01-30", amount="200", **LOST),
    # from Lead to Negotiation: Qualified and Proposal skipped
    deal("K-1", created_at="2026-01-10", amount="400", stage="Negotiation"),
    # from Proposal back to Qualified
    deal("R-1", created_at="2026-01-12", amount="800", stage="Qualified"),
    # Femke's, in Rotterdam
    deal("F-1", seller_key="femke", created_at="2026-01-12", amount="1600", stage="Lead"),
)
EVENTS = {
    "S-1": ("Lead 01-05", "Qualified 01-09", "Proposal 01-15", "Negotiation 01-25", "Won 01-30"),
    "L-1": ("Lead 01-05", "Qualified 01-07", "Proposal 01-10", "Lost 01-30"),
    "K-1": ("Lead 01-10", "Negotiation 01-13"),
    "R-1": ("Lead 01-12", "Qualified 01-14", "Proposal 01-16", "Qualified 01-20"),
    "F-1": ("Lead 01-12",),
}


def events() -> list[Mapping[str, str]]:
    """The rows of stage_events.csv."""
    names = ("opportunity_key", "stage", "entered_at")
    rows: list[Mapping[str, str]] = []
    for key, steps in EVENTS.items():
        for step in steps:
            stage, day = step.split()
            rows.append(dict(zip(names, (key, stage, f"2026-{day}T09:00:00"), strict=True)))
    return rows


def write_paths(export: Export) -> None:
    """Write the deals, their ways and the mapping that knows the process."""
    export.deals(*DEALS)
    export.write("stage_events", *events())
    export.text("paths.toml", MAPPING)

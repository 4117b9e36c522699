"""Seven rows that an import has to leave out, each for a reason that real exports know.

They are rows of their own. No deal of the company is spoiled, so no figure depends on them.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from touchline.demo.company.activities import Activity
from touchline.demo.company.deals import Deal
from touchline.demo.company.frame import Frame

REJECTED = {"opportunities": 5, "stage_events": 1, "activities": 1}
"""How many rows of each file an import has to leave out."""


def bad_opportunities(
    header: Sequence[str], open_rows: Sequence[list[str]], *, frame: Frame
) -> list[list[str]]:
    """Two deals entered twice, one begun on a day that does not exist, two of unknown accounts.

    They are made from open deals, which are kept wherever the history starts.
    """
    chance = frame.chance("untidy")
    models = [dict(zip(header, row, strict=True)) for row in chance.sample(open_rows, 5)]
    for twin in models[:2]:
        twin["source"] = "Website"
    for number, model in enumerate(models[2:], 1):
        model["opportunity_key"] = f"NL-99900{number}"
    models[2]["created_at"] = impossible_day(frame.today)
    models[3]["account"] = "LEI-900"
    models[4]["account"] = "TRI-14"
    return [[model[column] for column in header] for model in models]


def impossible_day(today: date) -> str:
    """The thirty-second of last month, as a sheet counts on when somebody drags a cell down."""
    last_month = today.replace(day=1) - timedelta(days=1)
    return f"{last_month:%Y-%m}-32"


def bad_stage_event(deals: Sequence[Deal], *, frame: Frame) -> list[str]:
    """An open deal that entered a stage on a day that does not exist."""
    key = min(deal.key for deal in deals if deal.outcome == "open")
    return [key, "Proposal", f"{impossible_day(frame.today)}T09:30:00"]


def bad_activity(model: Activity) -> list[str]:
    """An activity for a deal that the export does not have."""
    key = f"{model.key[:-2]}99"
    return [key, model.seller_key, model.kind, model.at.isoformat(), "NL-999004"]

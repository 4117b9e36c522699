"""A small company in which everything happens once: what engines like to treat differently.

Names that sort differently in a dictionary and in bytes, amounts that tie or are missing, several
currencies, nobody's deals, quotes and backslashes, days on both sides of midnight.
"""

from datetime import date
from pathlib import Path

from tests.numbers.exports import Export, deal
from touchline.numbers import Selection, Snapshot, import_folder, load_mapping

from ..exports import AT

MAPPING = """\
[process]
stages = ["Lead", "Qualified", "Proposal", "Won", "Lost"]
qualified = "Qualified"
"""
TABLES = (
    *("people", "accounts", "products", "rates", "opportunities"),
    *("changes", "quotas", "stage_events", "activities"),
)
WON = {"outcome": "won", "stage": "Won"}
LOST = {"outcome": "lost", "stage": "Lost"}

PEOPLE = (
    {"person_key": "dana", "name": "Dana Calder", "team": "Leith", "seat": "manager"},
    {"person_key": "mairi", "name": "Mairi Sinclair", "team": "Leith", "manager_key": "dana"},
    {"person_key": "Zoe", "name": "Zoë Ångström", "team": "Ærø"},
    {"person_key": "ida", "name": "ida o'hare", "team": "Ærø"},
    {"person_key": "émile", "name": "Émile “d'Or” 😀", "team": "leith"},
    {"person_key": r"b\n", "name": 'Back \\ "Slash"', "team": "", "started_on": "2024-02-29"},
)
DEALS = (
    deal("A-1", created_at="2026-01-05", closed_at="2026-01-15", amount="1000", **WON),
    deal("a-1", created_at="2026-01-06", closed_at="2026-03-02", amount="500.25", **WON),
    deal("Á-1", created_at="2026-01-12", closed_at="2026-01-22", amount="", **LOST),
    deal("_1", created_at="2026-02-02", amount="500.25", kind="renewal", stage="Proposal"),
    deal("-1", created_at="2026-02-02", amount="500.25", kind="expansion", stage=""),
    deal("M-5", created_at="", amount="", next_step="Ask 'Morag'; then \\ 50 % off\nand call"),
    deal("Z-1", seller_key="Zoe", created_at="2026-02-10", closed_at="2026-02-03", **LOST),
    deal("Z-2", seller_key="Zoe", amount="0.0001", created_at="2025-12-31", account="vondel"),
    deal("Z-3", seller_key="Zoe", amount="-12.5", currency="", created_at="2026-03-29"),
    deal("I-1", seller_key="ida", amount="900", currency="GBP", account="no name", product="beck",
         kind="renewal", created_at="2026-01-07", closed_at="2026-02-16", **WON),
    deal("I-2", seller_key="ida", amount="10", currency="JPY", closed_at="2026-02-17", **LOST),
    deal("E-1", seller_key="émile", amount="99999999999999.9999", created_at="2026-01-31"),
    deal("B-1", seller_key=r"b\n", amount="70", closed_at="2026-03-31", kind="expansion", **WON),
    deal("N-1", seller_key="", created_at="2026-03-03", amount="10", close_date=""),
)  # fmt: skip
EVENTS = (
    ("A-1", "Lead", "2026-01-05T09:00:00"),
    ("A-1", "Qualified", "2026-01-08T23:30:00"),
    ("A-1", "Qualified", "2026-01-09T08:00:00"),
    ("A-1", "Proposal", "2026-01-12T08:00:00"),
    ("A-1", "Won", "2026-01-15T08:00:00"),
    ("a-1", "Lead", "2026-01-06T09:00:00"),
    ("a-1", "Proposal", "2026-01-06T09:00:00"),
    ("a-1", "Lead", "2026-02-01T09:00:00.123456"),
    ("a-1", "Won", "2026-03-02T09:00:00"),
    ("Á-1", "Lead", "2026-01-12T09:00:00"),
    ("Á-1", "Lost", "2026-01-22T09:00:00"),
    ("_1", "Qualified", "2026-02-02T09:00:00"),
    ("_1", "Elsewhere", "2026-02-05T09:00:00"),
    ("_1", "Proposal", "2026-03-28T23:59:59"),
    ("I-1", "Lead", "2026-01-07T09:00:00"),
    ("I-1", "Won", "2026-02-16T09:00:00"),
    ("Z-2", "Lead", "2025-12-31T23:30:00"),
)
CHANGES = (
    ("_1", "close_date", "2026-04-01", "2026-05-01", "2026-02-20T09:00:00"),
    ("_1", "close_date", "2026-05-01", "2026-06-01", "2026-03-31T23:30:00"),
    ("a-1", "close_date", "2026-04-01", "2026-03-01", "2026-02-20T09:00:00"),
    ("a-1", "amount", "1", "2", "2026-02-20T09:00:00"),
    ("Z-2", "close_date", "", "2026-06-01", "2026-02-20T09:00:00"),
)
ACTIVITIES = (
    ("1", "mairi", "call", "2026-01-05T08:00:00"),
    ("2", "mairi", "meeting", "2026-01-31T23:59:59"),
    ("3", "Zoe", "", "2026-03-29T01:30:00"),
    ("4", "", "call", "2026-07-01T00:00:00"),
)
RATES = (
    {"currency": "EUR", "day": "2026-01-01", "rate": "1"},
    {"currency": "GBP", "day": "2026-01-01", "rate": "1.20"},
    {"currency": "GBP", "day": "2026-02-16", "rate": "1.50123456"},
)
QUOTAS = (
    {"person_key": "mairi", "team": "", "amount": "1000"},
    {"person_key": "Zoe", "team": "", "amount": "333.3333", "currency": "GBP"},
    {"person_key": "", "team": "Ærø", "amount": "2000"},
)
QUARTER = {"from": "2026-01-01", "to": "2026-03-31", "currency": "EUR"}


def rich(folder: Path) -> Snapshot:
    """The whole company, its days in London's zone."""
    export = Export(folder)
    export.write("people", *PEOPLE)
    export.deals(*DEALS)
    export.write("stage_events", *_rows(EVENTS, "opportunity_key", "stage", "entered_at"))
    export.write("changes", *_rows(CHANGES, "opportunity_key", "field", "old", "new", "at"))
    export.write("activities", *_rows(ACTIVITIES, "activity_key", "seller_key", "kind", "at"))
    export.write("accounts", {"account": "vondel", "name": "Vondelwater"}, {"account": "no name"})
    export.write("products", {"product": "beck", "name": "Beck pH, 20 %"})
    export.write("rates", *RATES)
    export.write("quotas", *(QUARTER | quota for quota in QUOTAS))
    sources = "".join(f'[[tables.{one}]]\nfile = "{one}.csv"\ncolumns = "same"\n' for one in TABLES)
    mapping = export.text("world.toml", MAPPING + sources)
    import_folder(
        export.folder, mapping=load_mapping(mapping), into=export.snapshots, at=AT,
        zone="Europe/London",
    )  # fmt: skip
    return _current(export)


def bare(folder: Path) -> Snapshot:
    """Two people and no deal; every other table is empty."""
    export = Export(folder)
    export.write("people", *PEOPLE[:2])
    export.text("opportunities.csv", ",".join(deal("A-1")) + "\n")
    export.load()
    return _current(export)


def _rows(rows: tuple[tuple[str, ...], ...], *names: str) -> list[dict[str, str]]:
    return [dict(zip(names, row, strict=True)) for row in rows]


def _current(export: Export) -> Snapshot:
    found = export.snapshots.current()
    assert found is not None
    return found


LEITH = Selection(teams=("Leith",))
PERSONS = Selection(sellers=("Zoe", "émile", r"b\n", "nobody"))
NOBODY = Selection(sellers=())
WINTER = Selection(first=date(2026, 1, 1), last=date(2026, 3, 31))
A_DAY = Selection(teams=("Ærø", "leith"), first=date(2026, 2, 16), last=date(2026, 2, 16))
SELECTIONS = {
    "everything": Selection(),
    "a team": LEITH,
    "persons": PERSONS,
    "nobody": NOBODY,
    "a quarter": WINTER,
    "two teams on a day": A_DAY,
}

"""An instrument: turns a folder of CRM exports into a snapshot, and answers questions about it.

No Django and no screens. What is asked with and answered in are frozen dataclasses of plain Python
values. The heavy libraries are imported when the first question is asked, not with this package.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from touchline.numbers.errors import (
        EngineMissing,
        ImportBusy,
        ImportRefused,
        MappingError,
        MeasureError,
        NoSnapshot,
        NumbersError,
    )
    from touchline.numbers.importing.run import import_folder
    from touchline.numbers.mapping.loading import load_mapping, shipped_mappings
    from touchline.numbers.mapping.shape import Mapping
    from touchline.numbers.measures.deals import deals
    from touchline.numbers.measures.guide import measures_markdown
    from touchline.numbers.measures.registry import MEASURES, Measure, measure
    from touchline.numbers.measures.scoreboard import scoreboard, scoreboards_by
    from touchline.numbers.measures.trend import trend
    from touchline.numbers.measures.trends import trends
    from touchline.numbers.snapshots import Snapshot, Snapshots
    from touchline.numbers.terms import (
        CrmPerson,
        Deal,
        DealPage,
        Figure,
        Point,
        Process,
        Progress,
        Rejected,
        Report,
        Scoreboard,
        Selection,
        Stage,
    )
    from touchline.numbers.warming import warm_up

__all__ = [
    "MEASURES",
    "CrmPerson",
    "Deal",
    "DealPage",
    "EngineMissing",
    "Figure",
    "ImportBusy",
    "ImportRefused",
    "Mapping",
    "MappingError",
    "Measure",
    "MeasureError",
    "NoSnapshot",
    "NumbersError",
    "Point",
    "Process",
    "Progress",
    "Rejected",
    "Report",
    "Scoreboard",
    "Selection",
    "Snapshot",
    "Snapshots",
    "Stage",
    "deals",
    "import_folder",
    "load_mapping",
    "measure",
    "measures_markdown",
    "scoreboard",
    "scoreboards_by",
    "shipped_mappings",
    "trend",
    "trends",
    "warm_up",
]

_HOMES = {
    "errors": (
        *("EngineMissing", "ImportBusy", "ImportRefused", "MappingError"),
        *("MeasureError", "NoSnapshot", "NumbersError"),
    ),
    "importing.run": ("import_folder",),
    "mapping.loading": ("load_mapping", "shipped_mappings"),
    "mapping.shape": ("Mapping",),
    "measures.deals": ("deals",),
    "measures.guide": ("measures_markdown",),
    "measures.registry": ("MEASURES", "Measure", "measure"),
    "measures.scoreboard": ("scoreboard", "scoreboards_by"),
    "measures.trend": ("trend",),
    "measures.trends": ("trends",),
    "snapshots": ("Snapshot", "Snapshots"),
    "warming": ("warm_up",),
    "terms": (
        *("CrmPerson", "Deal", "DealPage", "Figure", "Point", "Process", "Progress"),
        *("Rejected", "Report", "Scoreboard", "Selection", "Stage"),
    ),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Import a name's module when the name is first used."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = found
    return found

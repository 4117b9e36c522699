"""An instrument: turns a folder of CRM exports into a snapshot, and answers questions about it.

No Django and no screens. What is asked with and answered in are frozen dataclasses of plain Python
values. The heavy libraries are imported when the first question is asked, not with this package.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from touchline.numbers.answers.current import current_snapshot
    from touchline.numbers.answers.keeping import (
        breakdown,
        breakdowns,
        due,
        scoreboard,
        scoreboards_by,
        trend,
        trends,
    )
    from touchline.numbers.contrasts.looking import patterns
    from touchline.numbers.contrasts.terms import Pattern, Patterns
    from touchline.numbers.engine.address import Address, address_of
    from touchline.numbers.engine.opening import close_engines
    from touchline.numbers.errors import (
        EngineGone,
        EngineMissing,
        ImportBusy,
        ImportRefused,
        MappingError,
        MeasureError,
        NoSnapshot,
        NumbersError,
    )
    from touchline.numbers.flow.conformance import conformance, following
    from touchline.numbers.flow.leaving import leavers, open_by_stage
    from touchline.numbers.flow.process_file import load_process
    from touchline.numbers.flow.terms import Conformance, Dwell, Leave, Passage, Way
    from touchline.numbers.importing.run import import_folder
    from touchline.numbers.mapping.loading import load_mapping, shipped_mappings
    from touchline.numbers.mapping.shape import Mapping
    from touchline.numbers.measures.covering import known_since
    from touchline.numbers.measures.deals import deals
    from touchline.numbers.measures.guide import measures_markdown
    from touchline.numbers.measures.measure import Measure
    from touchline.numbers.measures.registry import MEASURES, measure
    from touchline.numbers.measures.scoreboard import targets
    from touchline.numbers.paths.kept import sightings, steps_since
    from touchline.numbers.paths.reading import deals_named, paths_of
    from touchline.numbers.paths.terms import Change, DealPath, Sighting, Stay, StepAge
    from touchline.numbers.preview.counting import Value, values_of
    from touchline.numbers.preview.looking import FileLook, look
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
    from touchline.numbers.warming import stay_warm

__all__ = [
    "MEASURES",
    "Address",
    "Change",
    "Conformance",
    "CrmPerson",
    "Deal",
    "DealPage",
    "DealPath",
    "Dwell",
    "EngineGone",
    "EngineMissing",
    "Figure",
    "FileLook",
    "ImportBusy",
    "ImportRefused",
    "Leave",
    "Mapping",
    "MappingError",
    "Measure",
    "MeasureError",
    "NoSnapshot",
    "NumbersError",
    "Passage",
    "Pattern",
    "Patterns",
    "Point",
    "Process",
    "Progress",
    "Rejected",
    "Report",
    "Scoreboard",
    "Selection",
    "Sighting",
    "Snapshot",
    "Snapshots",
    "Stage",
    "Stay",
    "StepAge",
    "Value",
    "Way",
    "address_of",
    "breakdown",
    "breakdowns",
    "close_engines",
    "conformance",
    "current_snapshot",
    "deals",
    "deals_named",
    "due",
    "following",
    "import_folder",
    "known_since",
    "leavers",
    "load_mapping",
    "load_process",
    "look",
    "measure",
    "measures_markdown",
    "open_by_stage",
    "paths_of",
    "patterns",
    "scoreboard",
    "scoreboards_by",
    "shipped_mappings",
    "sightings",
    "stay_warm",
    "steps_since",
    "targets",
    "trend",
    "trends",
    "values_of",
]

_HOMES = {
    "answers.current": ("current_snapshot",),
    "answers.keeping": (
        *("breakdown", "breakdowns", "due", "scoreboard", "scoreboards_by", "trend", "trends"),
    ),
    "engine.address": ("Address", "address_of"),
    "engine.opening": ("close_engines",),
    "errors": (
        *("EngineGone", "EngineMissing", "ImportBusy", "ImportRefused", "MappingError"),
        *("MeasureError", "NoSnapshot", "NumbersError"),
    ),
    "flow.conformance": ("conformance", "following"),
    "flow.leaving": ("leavers", "open_by_stage"),
    "flow.process_file": ("load_process",),
    "flow.terms": ("Conformance", "Dwell", "Leave", "Passage", "Way"),
    "importing.run": ("import_folder",),
    "mapping.loading": ("load_mapping", "shipped_mappings"),
    "mapping.shape": ("Mapping",),
    "measures.covering": ("known_since",),
    "measures.deals": ("deals",),
    "measures.guide": ("measures_markdown",),
    "measures.measure": ("Measure",),
    "measures.registry": ("MEASURES", "measure"),
    "measures.scoreboard": ("targets",),
    "paths.kept": ("sightings", "steps_since"),
    "paths.reading": ("deals_named", "paths_of"),
    "paths.terms": ("Change", "DealPath", "Sighting", "Stay", "StepAge"),
    "preview.counting": ("Value", "values_of"),
    "preview.looking": ("FileLook", "look"),
    "contrasts.looking": ("patterns",),
    "contrasts.terms": ("Pattern", "Patterns"),
    "snapshots": ("Snapshot", "Snapshots"),
    "warming": ("stay_warm",),
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

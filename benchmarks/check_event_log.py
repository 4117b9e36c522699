"""Holds the flow of a real event log against pm4py's figures on the same file.

    python benchmarks/check_event_log.py FOLDER/helpdesk.csv --pm4py OTHER/bin/python

The log (CaseID, ActivityID, CompleteTimestamp) is imported with the mapping of
docs/recipes/event-log.md. pm4py is no dependency of this project: it is asked in an environment of
its own, which `python -m venv` and `pip install pm4py` make. An event that says again where a case
already is counts as one stay here, so such events are taken out before pm4py is asked.
"""

import json
import re
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parent.parent
USUAL = ("1", "8", "6")
PROCESS = ("1", "9", "8", "3", "2", "4", "5", "7", "6")
THEIRS = """
import json, sys
import pandas, pm4py
from pm4py.algo.discovery.dfg import algorithm as dfg
from pm4py.algo.discovery.dfg.variants import performance
log = pandas.read_csv(sys.argv[1], dtype={"CaseID": str, "ActivityID": str})
rows = len(log)
log = pm4py.format_dataframe(
    log, case_id="CaseID", activity_key="ActivityID", timestamp_key="CompleteTimestamp"
)
cases = log["case:concept:name"].nunique()
process = json.loads(sys.argv[2])
# Events of one moment stand in the order of the process, here as there: a microsecond apart.
place = pandas.to_timedelta(log["concept:name"].map(process.index), unit="us")
log["time:timestamp"] = log["time:timestamp"] + place
log = log.sort_values(["case:concept:name", "time:timestamp"], kind="stable")
again = (log["concept:name"] == log["concept:name"].shift()) & (
    log["case:concept:name"] == log["case:concept:name"].shift()
)
log = log[~again.fillna(False).astype(bool)]
usual = json.loads(sys.argv[3])
def follows(variant):
    places = [usual.index(activity) for activity in variant if activity in usual]
    places = [place for n, place in enumerate(places) if not n or place != places[n - 1]]
    return bool(places) and places == list(range(len(places)))
variants = pm4py.get_variants(log)
found = dfg.apply(
    pm4py.convert_to_event_log(log), variant=dfg.Variants.PERFORMANCE,
    parameters={performance.Parameters.AGGREGATION_MEASURE: "raw_values"},
)
stays = {}
for (start, _), seconds in found.items():
    stays.setdefault(start, []).extend(seconds)
dwell = {
    stage: [len(seconds), *(pandas.Series(seconds).quantile(share) / 86400 for share in (0.5, 0.9))]
    for stage, seconds in stays.items()
}
size = lambda count: count if isinstance(count, int) else len(count)
straight = sum(size(count) for variant, count in variants.items() if follows(variant))
print(json.dumps({"cases": cases, "events": rows, "straight": straight, "dwell": dwell}))
"""


def main() -> None:
    """Ask both, print the differences; exit 1 if there is one."""
    log, theirs = Path(sys.argv[1]), asked_of_pm4py(Path(sys.argv[1]), sys.argv[3])
    ours = asked_of_touchline(log)
    told = [line(what, ours[what], theirs[what]) for what in ("cases", "events", "straight")]
    for stage in PROCESS:
        mine, other = ours["dwell"].get(stage), theirs["dwell"].get(stage)
        if mine or other:
            told.append(
                line(f"stage {stage}: stays that ended, median and p90 in days", mine, other)
            )
    print("\n".join(text for text, _ in told))
    if not all(same for _, same in told):
        raise SystemExit("They differ.")
    print("All figures agree.")


def line(what: str, ours: object, theirs: object) -> tuple[str, bool]:
    """What to print of one figure, and whether both say the same."""
    mine, other = as_numbers(ours), as_numbers(theirs)
    same = len(mine) == len(other) and all(
        abs(one - two) <= 1e-6 * max(1.0, abs(two)) for one, two in zip(mine, other, strict=True)
    )
    shown = ", ".join(f"{number:,.4g}" if number % 1 else f"{number:,.0f}" for number in mine)
    return f"{what}: {shown}{'' if same else f'  pm4py: {other}'}", same


def as_numbers(told: object) -> list[float]:
    """One number or several."""
    return [float(one) for one in told] if isinstance(told, list) else [float(str(told))]


def asked_of_pm4py(log: Path, python: str) -> dict[str, Any]:
    """pm4py's answers, from an environment of its own."""
    command = [python, "-c", THEIRS, str(log), json.dumps(PROCESS), json.dumps(USUAL)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def asked_of_touchline(log: Path) -> dict[str, Any]:
    """Ours, by the mapping of the recipe; stalling is a notion of ours and left aside."""
    from touchline.numbers import (
        Process,
        Snapshots,
        Stage,
        conformance,
        following,
        import_folder,
        load_mapping,
    )

    recipe = (CHECKOUT / "docs/recipes/event-log.md").read_text()
    [mapping, *_] = re.findall(r"```toml\n(.*?)```", recipe, flags=re.DOTALL)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / "log.toml").write_text(mapping)
        into = Snapshots(folder / "snapshots")
        told = load_mapping(folder / "log.toml")
        report = import_folder(log.parent, mapping=told, into=into, at=datetime.now(UTC))
        snapshot = into.current()
        if snapshot is None:
            raise SystemExit("nothing was imported")
        found = conformance(snapshot)
        usual = Process(tuple(Stage(name, n) for n, name in enumerate(USUAL, 1)))
        straight = conformance(following(snapshot, usual)).straight
    dwell = {d.stage: [d.cases, d.median_days, d.p90_days] for d in found.stages if d.cases}
    return {
        "cases": report.rows["opportunities"],
        "events": report.rows["stage_events"],
        "straight": straight,
        "dwell": dwell,
    }


if __name__ == "__main__":
    main()

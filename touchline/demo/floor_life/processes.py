"""The process: Northlight's in versions, Rotterdam's own, one that was given up, proposals."""

from touchline.demo.company.seasons import on_or_after
from touchline.demo.floor_life.days import Days
from touchline.demo.floor_life.people import People
from touchline.demo.floor_life.words import process as words
from touchline.floor.models import Process, ProcessDraft, Proposal
from touchline.floor.rules.process import fingerprint_of
from touchline.people.models import Person

FIRST, SECOND, OWN = -150, -45, -70
"""Working days from today on which the versions were published."""


def lay_out_all(people: People, *, days: Days) -> None:
    """In the order in which it came."""
    amara, sander = people["amara"], people["sander"]
    process = Process.objects.begin(
        people.teams["Northlight"], words.FIRST, by=amara, at=days.on(FIRST - 8, 10)
    )
    _publish(process, words.WHY_FIRST, FIRST, amara, days)
    own = Process.objects.begin(
        people.teams["Rotterdam"], words.ROTTERDAM, by=sander, at=days.on(OWN - 3, 13)
    )
    _publish(own, words.WHY_ROTTERDAM, OWN, sander, days)
    _propose(process, own, people, days, until=SECOND)
    for stage in words.SECOND:
        seen = next(one for one in words.FIRST if one.key == stage.key)
        if stage != seen:
            ProcessDraft.objects.write(
                process, stage, seen=seen.fingerprint, by=amara, at=days.on(SECOND - 2, 15)
            )
    _publish(process, words.WHY_SECOND, SECOND, amara, days)
    _propose(process, own, people, days, since=SECOND)
    _given_up(people, days)
    ProcessDraft.objects.write(
        process, words.THIRD_DRAFT, seen=words.SECOND[0].fingerprint, by=amara, at=days.on(-1, 16)
    )


def _given_up(people: People, days: Days) -> None:
    """Galway had its own, and follows the company's again since the second version."""
    by = people.manager("Galway", days=days)
    process = Process.objects.begin(
        people.teams["Galway"], words.GALWAY, by=by, at=days.on(OWN - 9, 14)
    )
    _publish(process, words.WHY_GALWAY, OWN - 7, by, days)
    process.give_up(
        since=on_or_after(days.working(SECOND + 1)), why=words.WHY_GALWAY_ENDED,
        key="demogalway", by=by, at=days.on(SECOND + 1, 10),
    )  # fmt: skip


def _publish(process: Process, why: str, on: int, by: Person, days: Days) -> None:
    draft = ProcessDraft.objects.get(process=process)
    draft.publish(
        since=on_or_after(days.working(on)), why=why, key=f"demo{process.pk}{-on}",
        seen=fingerprint_of(draft.words), by=by, at=days.on(on, 11),
    )  # fmt: skip


def _propose(
    process: Process, own: Process, people: People, days: Days, *,
    since: int = -1000, until: int = 0,
) -> None:  # fmt: skip
    """Those made between two of these days, with what was answered two days later."""
    for number, (who, team, stage, what, why, ago, verdict, said) in enumerate(words.PROPOSALS):
        if not since <= -ago < until or who not in people:
            continue
        about = own if who == "femke" else process
        latest = about.latest
        assert latest is not None  # noqa: S101 - published above
        made = Proposal.objects.make(
            about, latest.words[stage], team=people.teams[team], what=what, why=why,
            key=f"demo{number}", by=people[who], at=days.on(-ago, 9 + number),
        )  # fmt: skip
        if verdict == "withdrawn":
            made.withdraw(by=people[who], at=days.on(-ago + 1, 9))
        elif verdict:
            by = people["sander"] if about is own else people["amara"]
            made.answer_with(verdict, words=said, by=by, at=days.on(-ago + 2, 12, 5 * number))

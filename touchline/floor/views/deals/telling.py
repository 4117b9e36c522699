"""What the page of a deal says of it: its facts with their age, its path, and what was changed."""

from collections.abc import Mapping

from touchline.floor.models.hand_deal import HandDeal
from touchline.floor.rules import deal_path
from touchline.floor.rules.deal_look import DealLook
from touchline.floor.views.deals.finding import FoundDeal
from touchline.floor.views.deals.hand import stages_of
from touchline.floor.views.deals.looking import look_of_deal, look_of_hand, page_of, step_ages
from touchline.numbers import Change, DealPath, Snapshot, paths_of
from touchline.people.models import CrmIdentity
from touchline.wall.audiences import PersonRequest

BY_HAND_FIELDS = ("amount", "close_date")


def told(request: PersonRequest, found: FoundDeal) -> dict[str, object]:
    """`look`, `steps`, `turns` and their days, for any deal that was found."""
    if found.hand is not None:
        return _by_hand(request, found.hand)
    if found.deal is not None and found.snapshot is not None:
        return _of_the_crm(request, found, found.snapshot)
    return {"look": _gone(request, found), "over": True}


def _by_hand(request: PersonRequest, hand: HandDeal) -> dict[str, object]:
    changes = list(hand.changes.all())
    moves = [(one.on, one.old, one.new) for one in changes if one.field == "stage"]
    stays = deal_path.stays_by_hand(hand.named_on, hand.stage, moves)
    end = getattr(hand, "end", None)
    process = stages_of(hand.owner, request)
    told = [
        Change(one.field, one.old, one.new, one.on)  # type: ignore[arg-type]
        for one in changes
        if one.field in BY_HAND_FIELDS
    ]
    return {
        "look": look_of_hand(hand, day=request.day),
        "end": end,
        "over": end is not None,
        "steps": deal_path.steps(
            stays,
            process if hand.stage in process else (),
            on=end.on if end else request.day,
            over=end is not None,
        ),
        "turns": deal_path.turns(told, names={}),
        **_ages(DealPath(stays, tuple(told))),
    }


def _of_the_crm(request: PersonRequest, found: FoundDeal, snapshot: Snapshot) -> dict[str, object]:
    deal = found.deal
    assert deal is not None  # noqa: S101 - asked by the caller
    path = paths_of(snapshot, (deal.key,))[deal.key]
    process = tuple(stage.name for stage in snapshot.process.steps)
    over = deal.outcome != "open"
    return {
        "look": look_of_deal(
            deal, path, day=request.day, crm=request.organisation.deal_in_crm(deal.key),
            step=step_ages(snapshot, (deal.key,)).get(deal.key),
        ),
        "over": over,
        "steps": deal_path.steps(
            path.stays, process, on=deal.closed_on or request.day, over=over
        ) if path.stays else (),
        "turns": deal_path.turns(path.changes, names=_names(request)),
        **_ages(path),
    }  # fmt: skip


def _ages(path: DealPath) -> dict[str, object]:
    """Since when amount and close date are what they are, where a change says so."""
    last = {change.field: change.on for change in path.changes}
    return {"amount_since": last.get("amount"), "close_since": last.get("close_date")}


def _gone(request: PersonRequest, found: FoundDeal) -> DealLook:
    """What was said of it last; of one that no kept import had, only what it was called."""
    last = found.last
    return DealLook(
        key=found.key, name=found.name,
        account=last.account if last else "", amount=last.amount if last else None,
        currency=last.currency if last else "", stage=last.stage if last else "",
        close_date=last.close_date if last else None,
        next_step=last.next_step if last else "", days_in_stage=None, pushed=0,
        seller_key="", path=page_of(found.key),
        crm=request.organisation.deal_in_crm(found.key),
    )  # fmt: skip


def _names(request: PersonRequest) -> Mapping[str, str]:
    """CRM key → name, of oneself and one's reports: nobody else is called by name."""
    people = (request.person, *request.person.reports(on=request.day))
    linked = CrmIdentity.objects.filter(person__in=people)
    return dict(linked.values_list("person_key", "person__name"))

"""What the two agree: put before both, and signed by each; and what each party sees, in words."""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.room.models import Contract, Room
from touchline.room.rules import sent
from touchline.room.views.saying import (
    body_of,
    contract_of,
    made,
    own_room,
    says_no_in_a_word,
    week,
)
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.papers import records_told
from touchline.wall.reaching import within_reach
from touchline.wall.room_records import ROOM
from touchline.wall.switched import part


@seen_by(EVERYONE)
@within_reach("room", own_room)
@part("room")
@require_POST
@says_no_in_a_word
def propose(request: PersonRequest, room: Room) -> HttpResponse:
    told = sent.fields(body_of(request), "number", "text")
    number, text = sent.number(told["number"]), sent.words(told["text"])
    room.must_go_on(on=request.day)
    _, new = Contract.objects.propose(
        room, number=number, text=text, week=week(request), by=request.person, at=clock.now()
    )
    return made(new=new)


@seen_by(EVERYONE)
@within_reach("room", own_room)
@part("room")
@require_POST
@says_no_in_a_word
def sign(request: PersonRequest, room: Room, contract_number: int) -> HttpResponse:
    told = sent.fields(body_of(request), "signature")
    signature = sent.text(told["signature"], sent.SIGNATURE)
    room.must_go_on(on=request.day)
    contract = contract_of(room, contract_number)
    new = contract.sign(room.member(request.person), signature=signature, at=clock.now())
    return made(new=new)


@seen_by(EVERYONE)
@part("room")
@require_safe
def words(request: PersonRequest) -> HttpResponse:
    """What each party sees of a room, as `contract.json` has it."""
    return JsonResponse({"records": records_told(ROOM)})

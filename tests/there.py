"""The keys of things that are there: what an address is made of that should open, or give 404."""

from typing import Any

from tests.cast import NOW, Cast
from touchline.jobs.models import add
from touchline.office.models import Delivery, FigureQuestion, SetAsideOwner
from touchline.people.models import Wave
from touchline.scim.models import Group, Token


def keys_of_what_is_there(cast: Cast) -> dict[str, Any]:
    """Leith, Mairi and what belongs to them, by the arguments of the addresses."""
    question = FigureQuestion.objects.create(about={}, team_key=cast.leith.key, asked_at=NOW)
    delivery = Delivery.objects.create(origin=Delivery.Origin.UPLOAD, made_at=NOW)
    set_aside = SetAsideOwner.objects.create(person_key="queue", at=NOW)
    wave, _ = Wave.objects.begin(
        [cast.mairi], words="", base="https://testserver/", key="wave", by=cast.noor, at=NOW
    )
    return {
        "wave_key": wave.key,
        "invitation_key": wave.invitations.get().key,
        "token": wave.invitations.get().issue(by=cast.noor, at=NOW),
        "job": add(kind="greet", key="mairi", due_at=NOW).pk,
        "token_key": Token.objects.make(name="", ends_on=None, by=cast.noor, at=NOW)[0].key,
        "group_key": Group.objects.create(name="Sales", made_at=NOW, changed_at=NOW).key,
        "person_key": cast.mairi.key,
        "team_key": cast.leith.key,
        "measure": "win_rate",
        "seat": cast.mairi.seats.get().pk,
        "line": cast.mairi.lines.get().pk,
        "question_key": question.key,
        "delivery_key": delivery.key,
        "owner_key": set_aside.key,
        "identity": cast.mairi.crm_identities.get().pk,
        "audience": "manager",
        "page": "floor-person",
    }

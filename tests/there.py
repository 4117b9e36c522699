"""The keys of things that are there: what an address is made of that should open, or give 404."""

from typing import Any

from tests.api.calling import a_key
from tests.cast import NOW, Cast
from tests.desk.keeping import QUESTION, reading_of_dana
from tests.floor.conducting import gap_of_mairi, moment_of_mairi
from tests.floor.dealing import a_deal_by_hand, a_request
from tests.floor.planning import a_priority
from tests.floor.processes import process_of_leith, proposed
from tests.floor.promising import promise_of_mairi
from tests.floor.reviewing import a_parked_line, line_of_mairi
from tests.floor.typing_weeks import a_typed_measure
from tests.pulse.rooms import a_box_for_the_room_of
from tests.pulse.rounds import SCALE, a_round, frozen, released
from tests.pulse.sealed_rounds import a_custodian, a_sealed_round
from tests.room.coaching import a_calendar, an_offer
from tests.room.furnishing import a_furnished_room, a_share
from tests.urn.boxes import a_closed_box
from touchline.floor.models import CalendarAddress
from touchline.floor.models.digests import off_words
from touchline.floor.rules.deal_key import in_address
from touchline.jobs.models import add
from touchline.office.models import Delivery, FigureQuestion, SetAsideOwner
from touchline.people.models import Wave
from touchline.pulse.models import Feedback, OwnScale, Said, Talk
from touchline.pulse.models import Group as PulseGroup
from touchline.scim.models import Group, Token


def keys_of_what_is_there(cast: Cast) -> dict[str, Any]:
    """Leith, Mairi and what belongs to them, by the arguments of the addresses."""
    question = FigureQuestion.objects.create(about={}, team_key=cast.leith.key, asked_at=NOW)
    delivery = Delivery.objects.create(origin=Delivery.Origin.UPLOAD, made_at=NOW)
    set_aside = SetAsideOwner.objects.create(person_key="queue", at=NOW)
    wave, _ = Wave.objects.begin(
        [cast.mairi], words="", base="https://testserver/", key="wave", by=cast.noor, at=NOW
    )
    return (
        {
            "wave_key": wave.key,
            "invitation_key": wave.invitations.get().key,
            "token": wave.invitations.get().issue(by=cast.noor, at=NOW),
            "job": add(kind="greet", key="mairi", due_at=NOW).pk,
            "token_key": Token.objects.make(name="", ends_on=None, by=cast.noor, at=NOW)[0].key,
            "group_key": Group.objects.create(name="Sales", made_at=NOW, changed_at=NOW).key,
            "person_key": cast.mairi.key,
            "team_key": cast.leith.key,
            "seat": cast.mairi.seats.get().pk,
            "line": cast.mairi.lines.get().pk,
            "question_key": question.key,
            "delivery_key": delivery.key,
            "owner_key": set_aside.key,
            "identity": cast.mairi.crm_identities.get().pk,
            "audience": "manager",
            "page": "floor-person",
            "access_key": a_key(cast.mairi)[0].key,
            "box_key": a_closed_box().key,
            "app_file": "client/sign-in.js",
            "mirror_file": "summary.js",
            "vendored_file": "LICENCES.txt",
            "offline_file": "page.html",
        }
        | on_the_floor(cast)
        | on_the_desk(cast)
        | in_the_pulse(cast)
        | in_the_room(cast)
    )


def on_the_floor(cast: Cast) -> dict[str, Any]:
    """What Mairi and Dana have written there, and what a team sells by."""
    card_line = line_of_mairi(cast)
    return {
        "review_key": card_line.card.review.key,
        "line_key": card_line.key,
        "parked_line_key": a_parked_line(cast.mairi).key,
        "place": "1",
        "rhythm_key": cast.mairi.rhythms.get().key,
        "stage_key": process_of_leith(cast).words[0].key,
        "proposal_key": proposed(cast, cast.mairi).key,
        "way": "skipped",
        "typed_key": a_typed_measure(cast.leith, by=cast.dana).key,
        "measure": "win_rate",
        "calendar": CalendarAddress.objects.make(cast.mairi, by=cast.mairi, at=NOW),
        "stop": off_words(cast.mairi),
        "promise_key": promise_of_mairi(cast).key,
        "moment_key": moment_of_mairi(cast).key,
        "expectation_key": (gap := gap_of_mairi(cast)).expectation.key,
        "gap_key": gap.key,
        "priority_key": a_priority(cast.leith, by=cast.dana).key,
        "quarter": "2026-q1",
        "crm": "hubspot",
        "deal_key": in_address("M-3"),
        "hand_key": a_deal_by_hand(cast.mairi).key,
        "asked_key": a_request(cast.mairi).key,
    }


def on_the_desk(cast: Cast) -> dict[str, Any]:
    """What Dana kept of a conversation with Mairi, and a question of the bank."""
    reading = reading_of_dana(cast)
    return {
        "reading_key": reading.key,
        "kept_reading_key": reading.key,
        "voice_key": reading.voices.get().key,
        "open_question_key": QUESTION,
    }


def in_the_pulse(cast: Cast) -> dict[str, Any]:
    """A round that is released, in which the six of the cast who sell or lead a team were asked."""
    round_ = released(frozen(a_round()))
    group = round_.groups.get()
    return {
        "round_key": round_.key,
        "planned_key": round_.key,
        "asked_group_key": group.key,
        "paper_key": group.box,
        "room_ballot_key": a_box_for_the_room_of(cast.mairi).key,
        "sealed_key": a_sealed_round(cast, many=0).round.key,
        "talk_key": a_talk(cast).key,
        "own_scale_key": an_own_scale(cast).key,
        "feedback_key": Feedback.objects.sign(cast.mairi, cast.dana, words="Wait", at=NOW).key,
        "said_key": words_that_wait(cast, group).pk,
    }


def in_the_room(cast: Cast) -> dict[str, Any]:
    """Mairi’s room with Tomasz, one way to unlock it, and what they signed."""
    room = a_furnished_room(cast)
    offer = an_offer(cast)
    return {
        "offer_key": offer.key, "made_offer_key": offer.key, "weekly_calendar": a_calendar(cast),
        "room_key": room.key, "slot_key": "slot1", "contract_number": 1,
        "held_room_key": room.key, "leaver_key": cast.callum.key,
        "share_key": a_share(cast).key,
    }  # fmt: skip


def an_own_scale(cast: Cast) -> OwnScale:
    """Added by Noor, asked in no round."""
    told = {"title": "Clear plans", "asks": "Whether plans are clear.", "labels": list("12345"),
            "items": [{"text": text} for text in ("One.", "Two.", "Three.")]}  # fmt: skip
    return OwnScale.objects.add(told, by=cast.noor, at=NOW)


def a_talk(cast: Cast) -> Talk:
    """With Leith, held by Tomasz, who is outside its line."""
    return Talk.objects.plan(
        cast.leith, scale=SCALE, holder=cast.tomasz, on=NOW.date(), by=cast.dana, at=NOW
    )


def words_that_wait(cast: Cast, group: PulseGroup) -> Said:
    """For Tomasz, who reads free words before everyone."""
    a_custodian(cast.tomasz)
    Said.objects.take(group, ["More calm."])
    return Said.objects.get()

"""What people offer each other around the rooms: coaches' pages, a weekly quarter, words shared."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from touchline.demo.cast import CAST
from touchline.demo.floor_life.days import Days, moment
from touchline.demo.room_life.chance import new_key
from touchline.kit.weeks import week_of
from touchline.people.models import Person
from touchline.room.models import Offer, Profile
from touchline.room.models.share import Share
from touchline.room.rules.profile import NewProfile
from touchline.room.rules.times import Quarter

PROFILES: Final = {
    "tomasz": NewProfile(
        skills=("asking", "listening", "presenting", "confidence"),
        languages=("English", "Polski"),
        about="I sold machines for eleven years and was told what to do in all of them. I ask, and"
        " I wait. You bring one thing; we leave the deals with your manager.",
        hours=("1-morning", "3-afternoon", "4-morning"), places=6, takes=0, exchange=0,
    ),
    "ayodele": NewProfile(
        skills=("negotiating", "storytelling", "planning"),
        languages=("English", "Yorùbá", "Français"),
        about="I taught before I coached. We look at what you did, not at who you are, and you take"
        " one thing away that you will really do.",
        hours=("2-noon", "4-afternoon", "5-morning"), places=8, takes=1, exchange=0,
    ),
}  # fmt: skip
SHARED: Final = (
    "What I found out with my coach, and want you to know: after I say a number I go quiet, and"
    " then I fill the quiet with a discount. When you sit in on a call, please let me keep quiet."
)


def offer_each_other(days: Days) -> None:
    """Two coaches say what they coach, Dana proposes a quarter to her team, Mairi shares."""
    people = {one.key: one.email for one in CAST}
    found = {who: Person.objects.get(email=people[who]) for who in (*PROFILES, "dana", "mairi")}
    for who, said in PROFILES.items():
        Profile.objects.say(found[who], said, at=moment(days.back(20), 10, 5))
    made = days.back(1)
    when = Quarter(weekday=3, at="09:15", minutes=15, begins=week_of(days.today))
    Offer.objects.make(found["dana"], when, on=made, at=moment(made, 8, 40))
    Share.objects.share(
        found["mairi"], found["dana"], key=new_key(), words=SHARED,
        until=days.today + timedelta(weeks=3), on=days.today, at=days.at,
    )  # fmt: skip

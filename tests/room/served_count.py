"""`python -m tests.room.served_count`: in a TOUCHLINE_HOME papers go out for a count of weeks.

Asked is Mairi alone. A process of its own, since a home is chosen before Django starts.
"""

import django


def give_out() -> None:
    from tests.pulse.rooms import a_box_for_the_room_of
    from tests.room.served_cast import address
    from touchline.kit import clock
    from touchline.people.models import Person
    from touchline.urn.rules.signing import new_key

    now = clock.now().replace(microsecond=0)
    a_box_for_the_room_of(Person.objects.get(email=address("mairi")), at=now, private_key=new_key())


if __name__ == "__main__":
    django.setup()
    give_out()

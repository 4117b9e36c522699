"""`python -m tests.room.moving_in WHAT`: something happens in the room of a TOUCHLINE_HOME.

A process of its own, since a home is chosen before Django starts. Says JSON of what may be known.
"""

import json
import os
import sys
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final

import django
from django.core.management import call_command


def furnish() -> dict[str, str]:
    """The cast moves in; Mairi and Tomasz have a room with notes. Says what Mairi has on paper."""
    from tests.cast import assemble
    from tests.room.lived_in import lived_in

    call_command("migrate", verbosity=0, interactive=False)
    lived = lived_in(assemble())
    return {"recovery": lived.recovery, "passphrase": lived.passphrase, **sealed()}


def sealed() -> dict[str, str]:
    """What opens the room for Mairi, as the server keeps it: each file in full."""
    from touchline.room.models import Slot, Wrap

    slots = Slot.objects.filter(identity__person__key="mairi").in_order()
    found = {slot.key: slot.file for slot in slots}
    wraps = Wrap.objects.filter(member__person__key="mairi")
    return found | {f"wrap{wrap.pk}": wrap.file for wrap in wraps}


def leave() -> dict[str, str]:
    """Mairi's sign-in ends."""
    from tests.cast import NOW
    from touchline.people.models import Deactivation, Person
    from touchline.witness.actor import SYSTEM

    Deactivation.objects.create_for(Person.objects.get(key="mairi"), by=SYSTEM, at=NOW)
    return {}


def day_30() -> dict[str, str]:
    """What the worker does thirty days later."""
    from tests.cast import NOW
    from touchline.room.models.forgetting import forget_all

    forget_all(at=NOW + timedelta(days=30))
    return sealed()


DOES: Final[Mapping[str, Callable[[], dict[str, str]]]] = {
    "furnish": furnish, "sealed": sealed, "leave": leave, "day-30": day_30,
}  # fmt: skip

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "touchline.site.settings.serve"
    django.setup()
    print(json.dumps(DOES[sys.argv[1]]()))

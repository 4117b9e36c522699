"""What `export` and `erase` share: finding the person, and how their answers are printed."""

from typing import TYPE_CHECKING

from touchline.site.commands.asking import stop
from touchline.site.commands.django_setup import require_database, set_up_django

if TYPE_CHECKING:
    from touchline.people.models import Person


def set_up() -> None:
    """Django and the database; ends with what to do if there is none."""
    set_up_django()
    require_database()


def person_of(email: str) -> "Person":
    """The person with this address; ends with 1 and one line if there is none."""
    from touchline.people.models import Person

    found = Person.objects.filter(email=email.strip().lower()).first()
    if found is None:
        stop("Nobody here has this address. Nothing was done.")
    return found

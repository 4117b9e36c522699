"""Someone presses a button, and the worker does what was asked for."""

from tests.cast import NOW, Cast
from touchline.jobs.models import do_all_due
from touchline.office.models import Delivery


def checked(delivery: Delivery, cast: Cast, mapping: str = "canonical") -> Delivery:
    delivery.check_with(mapping, by=cast.noor, at=NOW)
    do_all_due(at=NOW)
    delivery.refresh_from_db()
    return delivery


def imported(delivery: Delivery, cast: Cast) -> Delivery:
    return pressed(checked(delivery, cast), cast)


def pressed(delivery: Delivery, cast: Cast) -> Delivery:
    delivery.bring_in(by=cast.noor, at=NOW)
    do_all_due(at=NOW)
    delivery.refresh_from_db()
    return delivery

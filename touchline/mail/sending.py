"""What the worker does with letters: hands them over, and clears away what has ended."""

from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from touchline.jobs.models import NotAgain, PutOff, Retries, handles
from touchline.jobs.recurring import daily
from touchline.mail.handing_over import for_good, hand_over
from touchline.mail.models import SEND, Letter
from touchline.mail.models.letter import KEPT, TRACED

FOR_A_DAY: Final = Retries(attempts=18, first=timedelta(minutes=1), longest=timedelta(hours=2))
"""A server that is away, or that makes strangers wait, is asked for about a day."""
UNTIL_THERE_IS_A_SERVER: Final = timedelta(minutes=15)


class TooOld(Exception):
    """A letter waited so long that what it says is over."""


@handles(SEND, says=_("Sending a mail"), retries=FOR_A_DAY)
def send(payload: dict[str, Any], at: datetime) -> None:
    """Hand a letter over, unless it has left already.

    A kill between the server's yes and our note sends it once more, with the same Message-ID.
    """
    letter = Letter.objects.waiting().filter(key=payload["letter"]).first()
    if letter is None:
        return
    if letter.is_too_old(at=at):
        letter.give_up(TooOld.__name__, at=at)
        raise NotAgain from TooOld()
    if settings.MAIL_SERVER is None:
        raise PutOff(at + UNTIL_THERE_IS_A_SERVER)
    try:
        hand_over(
            settings.MAIL_SERVER,
            sender=letter.sender,
            recipient=letter.recipient,
            content=bytes(letter.content),
        )
    except Exception as error:
        _explain(letter, error, at=at)
        raise
    letter.has_left(at=at)


def _explain(letter: Letter, error: Exception, *, at: datetime) -> None:
    """Keep what kind of error it was; raise NotAgain if this letter is refused for good."""
    name = type(error).__name__
    if for_good(error):
        letter.give_up(name, at=at)
        raise NotAgain from error
    letter.stumbled(name)


@daily("mail.clean", says=_("Clearing the outbox"))
def clean(payload: dict[str, Any], at: datetime) -> None:
    """Give up what waited too long, and forget what left or was given up a month ago."""
    for letter in Letter.objects.waiting().filter(written_at__lt=at - KEPT):
        letter.give_up(letter.error or TooOld.__name__, at=at)
    Letter.objects.filter(sent_at__lt=at - TRACED).delete()
    Letter.objects.filter(failed_at__lt=at - TRACED).delete()

"""Whether mail leaves: a server is set, and nothing waits for it or was refused."""

from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.utils.translation import gettext as _

from touchline.mail.models import Letter
from touchline.mail.server import Server
from touchline.mail.trouble import in_words
from touchline.running.checks import Finding, State, checked

LONG: Final = timedelta(minutes=15)
LATELY: Final = timedelta(days=1)


@checked("mail", "Mail")
def mail_leaves(at: datetime) -> Finding:
    """Bad if letters wait without a server; worth a look if they wait with one, or were refused."""
    server: Server | None = settings.MAIL_SERVER
    waiting = Letter.objects.waiting()
    if server is None:
        return _without_server(waiting.count())
    late = waiting.filter(written_at__lt=at - LONG).exclude(error="").order_by("written_at")
    if (first := late.first()) is not None:
        words = _("%(many)d mails wait. The last answer: %(why)s") % {
            "many": waiting.count(), "why": in_words(first.error)
        }  # fmt: skip
        return Finding(State.UNSURE, words, _("Send yourself a test mail; it says more."))
    refused = Letter.objects.failed().filter(failed_at__gte=at - LATELY).order_by("-failed_at")
    if (last := refused.first()) is not None:
        words = _("%(many)d mails were given up in the last day. The last one: %(why)s") % {
            "many": refused.count(), "why": in_words(last.error)
        }  # fmt: skip
        return Finding(State.UNSURE, words, _("Look whether the addresses are right."))
    where = f"{server.host}:{server.port}"
    if not server.encrypted and not server.nearby:
        return Finding(
            State.UNSURE, _("Mail goes to %s, and can be read on the way.") % where,
            _("Write smtp+starttls:// or smtps:// in TOUCHLINE_SMTP_URL if the server offers it."),
        )  # fmt: skip
    return Finding(State.GOOD, _("Mail goes to %s.") % where)


def _without_server(waiting: int) -> Finding:
    mend = _("Set TOUCHLINE_SMTP_URL and TOUCHLINE_MAIL_FROM, and reload.")
    if waiting:
        words = _("No mail server is set, and mails wait: %d. After three days they are dropped.")
        return Finding(State.BAD, words % waiting, mend)
    words = _("No mail server is set. Until then, hand sign-in links over yourself.")
    return Finding(State.UNSURE, words, mend)

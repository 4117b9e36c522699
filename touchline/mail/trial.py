"""A test mail: to oneself, now, past the outbox, with what the server said."""

import smtplib
from dataclasses import dataclass
from datetime import datetime
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.translation import gettext as _

from touchline.jobs.models import Job
from touchline.kit.ids import new_key
from touchline.mail.handing_over import hand_over
from touchline.mail.models import SEND
from touchline.mail.models.letter import content_of
from touchline.mail.server import Server
from touchline.mail.trouble import in_words


@dataclass(frozen=True)
class Trial:
    """How a test mail went: whether the server took it, in words, and the server's own answer.

    `said` may hold the address it was sent to: show it to that person and to nobody else.
    """

    taken: bool
    words: str
    said: str = ""


def try_out(*, to: str, at: datetime) -> Trial:
    """Send a test mail and wait for the answer (at most `Server.seconds` a step).

    If it is taken, whatever waits in the outbox is due now.
    """
    server: Server | None = settings.MAIL_SERVER
    if server is None:
        return Trial(False, _("No mail server is set, so mails wait here."))
    message = EmailMessage(
        subject=_("A test mail from Touchline"),
        body=_("This mail left Touchline and has come to you. There is nothing to do."),
        from_email=server.sender,
        to=[to],
        headers={"Message-ID": f"<{new_key()}@{server.domain}>"},
    )
    content = content_of(message)
    try:
        said = hand_over(
            server, sender=parseaddr(server.sender)[1], recipient=to, content=content, patience=1
        )
    except OSError as error:
        return Trial(False, in_words(type(error).__name__), _answer(error))
    Job.objects.hasten(kind=SEND, at=at)
    return Trial(True, _("The mail server took it. Look whether it arrives."), said)


def _answer(error: OSError) -> str:
    """What the server itself said, if it came to words."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        answers: list[tuple[int, bytes | str]] = list(error.recipients.values())
    elif isinstance(error, smtplib.SMTPResponseException):
        answers = [(error.smtp_code, error.smtp_error)]
    else:
        return ""
    code, said = answers[0]
    return f"{code} {said.decode('utf-8', 'replace') if isinstance(said, bytes) else said}"

"""Django's way to the outbox: each message becomes a row, in the transaction of who sends it."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from touchline.kit import clock
from touchline.mail.models import Letter


class Outbox(BaseEmailBackend):
    """`EMAIL_BACKEND`. Nothing leaves here: the worker sends what was committed."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write the messages; how many there were. An error of the database is never silent."""
        at = clock.now()
        return sum(bool(Letter.objects.write(message, at=at)) for message in email_messages)

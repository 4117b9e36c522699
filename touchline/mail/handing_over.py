"""Handing one message over to the mail server, and what may go wrong with it."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from touchline.mail.server import Security, Server


def hand_over(
    server: Server, *, sender: str, recipient: str, content: bytes, patience: float = 6
) -> str:
    """Give a message to the server and return what it answered, such as "250 queued as 4F1".

    Raises OSError (smtplib's errors are of that kind) if the server is away, too slow, does not
    offer the encryption that was asked for, or refuses. `patience` is how many times longer than
    for its other answers we wait for it to take the message: servers read it first, and who hangs
    up too early sends it twice.
    """
    with _connected(server) as connection:
        code, said = connection.mail(sender)
        if code != 250:
            raise smtplib.SMTPSenderRefused(code, said, sender)
        code, said = connection.rcpt(recipient)
        if code not in (250, 251):
            raise smtplib.SMTPRecipientsRefused({recipient: (code, said)})
        if connection.sock is not None:
            connection.sock.settimeout(server.seconds * patience)
        code, said = connection.data(content)
        if code != 250:
            raise smtplib.SMTPDataError(code, said)
    return f"{code} {said.decode('utf-8', 'replace')}"


def for_good(error: Exception) -> bool:
    """Whether another attempt would end the same: this recipient, or this message, is not taken.

    What lies in our settings (a name, a password, the sender) may be mended before the next one.
    """
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(code >= 500 for code, _ in error.recipients.values())
    return isinstance(error, smtplib.SMTPDataError) and error.smtp_code >= 500


@contextmanager
def _connected(server: Server) -> Iterator[smtplib.SMTP]:
    """A connection that is encrypted and signed in as described, or an error."""
    context = ssl.create_default_context() if server.encrypted else None
    # The name that we greet with: the machine's own is nobody's business.
    name = server.domain
    if server.security is Security.TLS:
        connection: smtplib.SMTP = smtplib.SMTP_SSL(
            server.host, server.port, name, timeout=server.seconds, context=context
        )
    else:
        connection = smtplib.SMTP(server.host, server.port, name, timeout=server.seconds)
    try:
        if server.security is Security.STARTTLS:
            connection.starttls(context=context)
        if server.user:
            connection.login(server.user, server.password)
        connection.ehlo_or_helo_if_needed()
        yield connection
        _say_goodbye(connection)
    finally:
        connection.close()


def _say_goodbye(connection: smtplib.SMTP) -> None:
    """The message is theirs by now: a line that breaks here must not have it sent again."""
    try:
        connection.quit()
    except OSError:
        return

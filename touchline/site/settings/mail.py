"""Which mail server: what TOUCHLINE_SMTP_URL names, or none, and then mails wait."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from django.core.exceptions import ImproperlyConfigured

from touchline.mail.server import Server, server_of

URL: Final = "TOUCHLINE_SMTP_URL"
SENDER: Final = "TOUCHLINE_MAIL_FROM"
PASSWORD_FILE: Final = "TOUCHLINE_SMTP_PASSWORD_FILE"  # noqa: S105 - the name of a setting
NOBODY: Final = "Touchline <touchline@localhost>"


def mail_server(environment: Mapping[str, str]) -> Server | None:
    """The mail server that an environment asks for.

    Raises ImproperlyConfigured with what to do, without the address: a password may stand in it.
    """
    url = environment.get(URL, "").strip()
    if not url:
        return None
    secret = environment.get(PASSWORD_FILE, "").strip()
    try:
        password = Path(secret).read_text(encoding="utf-8").strip() if secret else ""
        return server_of(url, sender=sender(environment), password=password)
    except (OSError, UnicodeDecodeError) as error:
        raise ImproperlyConfigured(
            f"The file that {PASSWORD_FILE} names cannot be read ({type(error).__name__})."
        ) from None
    except ValueError as wrong:
        raise ImproperlyConfigured(f"{URL} or {SENDER}: {wrong}") from None


def sender(environment: Mapping[str, str]) -> str:
    """Whom mail comes from. Raises ImproperlyConfigured if there is a server and no sender."""
    said = environment.get(SENDER, "").strip()
    if not said and environment.get(URL, "").strip():
        raise ImproperlyConfigured(
            f"{URL} names a mail server, and {SENDER} is not set. Set it to the address that"
            " mail comes from, such as Touchline <touchline@example.org>."
        )
    return said or NOBODY

"""What went wrong with a mail, in words: by the kind of the error, never by what it says."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

WORDS: Final[dict[str, Promise]] = {
    "SMTPRecipientsRefused": _lazy("The mail server does not take mail for this address."),
    "SMTPSenderRefused": _lazy("The mail server does not take mail from our address."),
    "SMTPDataError": _lazy("The mail server did not take the message."),
    "SMTPAuthenticationError": _lazy("The mail server does not know this name and password."),
    "SMTPNotSupportedError": _lazy("The mail server does not offer the encryption asked for."),
    "SSLCertVerificationError": _lazy("The certificate of the mail server is not trusted here."),
    "SSLError": _lazy("The encrypted connection to the mail server failed."),
    "ConnectionRefusedError": _lazy("Nothing answers at the mail server's address."),
    "gaierror": _lazy("The name of the mail server is not known here."),
    "TimeoutError": _lazy("The mail server did not answer in time."),
    "SMTPServerDisconnected": _lazy("The mail server hung up, or did not answer in time."),
    "SMTPConnectError": _lazy("The mail server turned us away."),
    "TooOld": _lazy("It waited for three days; what it said was over."),
}


def in_words(error: str) -> str:
    """The words for a kind of error; one that we do not know is named."""
    known = WORDS.get(error)
    return str(known) if known else _("Something unexpected: %s.") % error

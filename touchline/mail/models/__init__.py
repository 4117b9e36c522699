"""One noun a file; this is the table of contents."""

from touchline.mail.models.letter import SEND, Letter

__all__ = ["SEND", "Letter"]

"""Finding people by a part of their name, however it is typed: łódź, Lodz and LÓDŹ are one word."""

import unicodedata

# Letters that Unicode does not take apart into a letter and a mark.
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)


def folded(text: str) -> str:
    """The text without case and without marks, for comparing only."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return bare.translate(_PLAIN)


def found_in(sought: str, *texts: str) -> bool:
    """Whether what is sought is a part of any of the texts."""
    wanted = folded(sought.strip())
    return any(wanted in folded(text) for text in texts)

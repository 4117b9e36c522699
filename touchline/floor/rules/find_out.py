"""A promise to find something out, said once: its words may already begin as its label does."""

from __future__ import annotations


def said_once(words: str, *, label: str) -> tuple[bool, str]:
    """Whether the label stands before the words, and the words without it.

    “Find out: who signs” is “who signs” behind the label; “Find out who signs” needs none. `label`
    has no colon, in the language of the page; upper and lower case are the same.
    """
    rest = words.strip()
    while _begins(rest, label) and rest[len(label) :].lstrip().startswith(":"):
        rest = rest[len(label) :].lstrip()[1:].lstrip()
    if not rest:
        return False, words
    after = rest[len(label) : len(label) + 1]
    return not (_begins(rest, label) and not after.isalnum()), rest


def _begins(words: str, label: str) -> bool:
    return bool(label) and words[: len(label)].casefold() == label.casefold()

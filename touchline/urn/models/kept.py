"""What of the urn goes into a backup: the boxes, and nothing of who came or of what they said.

No table here holds a person: members are opaque ids, and whoever gave them out knows whose they
are; `Member.objects.forget` is for when one of them is erased.
"""

from touchline.keeping.parts import Life, keep_tables


def register() -> None:
    """Called once, when Django is ready."""
    keep_tables(urn__box=Life.CONTENT, urn__milestone=Life.CONTENT)
    keep_tables(
        "Who copies backups could tell from one night to the next what came in.",
        urn__ballot=Life.NEVER,
        urn__member=Life.NEVER,
    )
    keep_tables(
        "Who has it can forge tokens. A box that comes back without it is void.",
        urn__signingkey=Life.NEVER,
    )

"""The folders of an installation: into which file of a backup each of them goes."""

from pathlib import Path

from django.conf import settings

from touchline.keeping.parts import Life, keep_folder


def register() -> None:
    """Called once, when Django starts."""
    keep_folder("snapshots", Path(settings.SNAPSHOTS), Life.CONTENT)
    keep_folder("mappings", Path(settings.MAPPINGS), Life.CONTENT)
    keep_folder("keys", Path(settings.HOME) / "keys", Life.KEYS)
    keep_folder("erasures", Path(settings.ERASURES), Life.KEYS)
    keep_folder(
        "deliveries", Path(settings.DELIVERIES), Life.NEVER,
        why="Uploads wait there for their import, a week at most: upload them again.",
    )  # fmt: skip
    keep_folder(
        "inbox", Path(settings.IMPORT_INBOX), Life.NEVER,
        why="The CRM lays its exports down there and can do so again; what was imported is kept.",
    )  # fmt: skip
    keep_folder("cache", Path(settings.HOME) / "cache", Life.NEVER, why="Answers, counted again.")
    keep_folder(
        "backups", Path(settings.HOME) / "backups", Life.NEVER,
        why="Backups from before an upgrade lie there; a backup holds no other one.",
    )  # fmt: skip
    keep_folder(
        "run", Path(settings.HOME) / "run", Life.NEVER, why="Locks of processes that run now."
    )

"""What was taken in and could not be followed to the end: said on the administrator's page."""

from enum import StrEnum


class Remark(StrEnum):
    """Values are stable: they are kept with the events."""

    MATCHED = "matched"
    MANAGER_UNKNOWN = "manager_unknown"
    CIRCLE = "circle"
    KEPT_OUT = "kept_out"
    MEMBERS_UNKNOWN = "members_unknown"
    ADMINISTRATOR_KEPT = "administrator_kept"

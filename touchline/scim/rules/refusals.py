"""Why a directory is told no: the status, the keyword of the protocol, and a sentence for its log.

A refusal is kept for the administrator by its name alone; what was sent is not.
"""

from enum import StrEnum
from typing import Final


class Refusal(StrEnum):
    """Values are stable: they are kept with the events, and have words on the page."""

    NOT_JSON = "not_json"
    TOO_LARGE = "too_large"
    BAD_VALUE = "bad_value"
    BAD_PATH = "bad_path"
    BAD_FILTER = "bad_filter"
    READ_ONLY = "read_only"
    NO_ADDRESS = "no_address"
    TAKEN = "taken"
    SOMEONE_WHO_LEFT = "someone_who_left"
    ONLY_BY_HAND = "only_by_hand"
    NAME_TAKEN = "name_taken"
    LAST_ADMINISTRATOR = "last_administrator"
    NOT_THERE = "not_there"
    NOT_OFFERED = "not_offered"
    NO_FILTER = "no_filter"
    NOT_SO = "not_so"
    CHANGED_MEANWHILE = "changed_meanwhile"


ANSWERS: Final[dict[Refusal, tuple[int, str, str]]] = {
    Refusal.NOT_JSON: (400, "invalidSyntax", "The body is no JSON object of this protocol."),
    Refusal.TOO_LARGE: (413, "", "The body is too large. Send members in several requests."),
    Refusal.BAD_VALUE: (400, "invalidValue", "A value does not fit its attribute."),
    Refusal.BAD_PATH: (400, "invalidPath", "The path names nothing that can be changed."),
    Refusal.BAD_FILTER: (400, "invalidFilter", "The filter cannot be answered."),
    Refusal.READ_ONLY: (400, "mutability", "The attribute cannot be changed."),
    Refusal.NO_ADDRESS: (
        400,
        "invalidValue",
        "Neither emails nor userName holds an e-mail address, which people sign in with.",
    ),
    Refusal.TAKEN: (409, "uniqueness", "Another user has this userName, externalId or address."),
    Refusal.SOMEONE_WHO_LEFT: (
        409,
        "uniqueness",
        "Someone who left had this userName or address, under another externalId.",
    ),
    Refusal.ONLY_BY_HAND: (
        403,
        "",
        "A directory cannot bring this user in. An administrator of Touchline has to add them.",
    ),
    Refusal.NAME_TAKEN: (409, "uniqueness", "Another group has this displayName."),
    Refusal.LAST_ADMINISTRATOR: (
        409,
        "mutability",
        "This is the last administrator of Touchline. Make someone else one first.",
    ),
    Refusal.NOT_THERE: (404, "", "There is nothing under this address."),
    Refusal.NOT_OFFERED: (501, "", "This service does not offer that."),
    Refusal.NO_FILTER: (403, "", "This list takes no filter."),
    Refusal.NOT_SO: (405, "", "This address does not take that method."),
    Refusal.CHANGED_MEANWHILE: (412, "", "It has changed since you read it. Read it again."),
}


class Refused(Exception):
    """Nothing was changed. `detail` is for the directory, and is not kept."""

    def __init__(self, refusal: Refusal, detail: str = "") -> None:
        self.refusal = refusal
        self.status, self.scim_type, said = ANSWERS[refusal]
        self.detail = detail or said
        super().__init__(refusal.value)

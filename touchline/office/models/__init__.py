"""One noun a file."""

from touchline.office.models.delivery import Delivery
from touchline.office.models.figure_question import Answer, FigureQuestion
from touchline.office.models.pilot import Pilot
from touchline.office.models.release import Release
from touchline.office.models.set_aside_owner import SetAsideOwner
from touchline.office.models.watched_folder import WatchedFolder

__all__ = [
    "Answer",
    "Delivery",
    "FigureQuestion",
    "Pilot",
    "Release",
    "SetAsideOwner",
    "WatchedFolder",
]

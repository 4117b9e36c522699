"""What the desk keeps: readings of conversations with everyone's words, and favourite questions."""

from touchline.desk.models.favourite import Favourite
from touchline.desk.models.reading import Reading
from touchline.desk.models.voice import OtherVoice, WordsRemoved

__all__ = ["Favourite", "OtherVoice", "Reading", "WordsRemoved"]

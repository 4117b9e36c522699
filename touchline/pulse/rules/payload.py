"""How large a ballot is: every one of a box has the same size, whatever it says."""

from typing import Final

SIZE: Final = 512
"""Bytes of a ballot without free words."""
SIZE_WITH_WORDS: Final = 4096
"""Bytes of a ballot that may hold free words: room for 600 characters in any script, escaped."""
MOST_WORDS: Final = 600
"""Characters of free words."""
WORDS_FROM: Final = 30
"""From so many people on a group may write free words."""

"""A reading that Dana kept of a conversation with Mairi, and what her browser sends to keep one."""

from typing import Any

from tests.cast import NOW, TODAY, Cast
from touchline.desk.models import Reading
from touchline.desk.rules.kept import Kept, Voice
from touchline.mirror.bank import bank

QUESTION = bank().questions[0].id
HERS = "I rushed the discovery, honestly"
MINE = "What would you try instead?"


def sent(cast: Cast, **more: Any) -> dict[str, Any]:
    """The body of a browser that keeps."""
    return {
        "key": "reading-of-dana", "agreed": True, "held_on": TODAY.isoformat(), "suite": "clear",
        "figures": '{"asked": 3}', "own": MINE,
        "voices": [{"person": cast.mairi.key, "words": HERS}],
    } | more  # fmt: skip


def reading_of_dana(cast: Cast) -> Reading:
    """As the verb keeps it."""
    kept = Kept(
        key="reading-of-dana", held_on=TODAY, suite="clear", figures='{"asked": 3}', own=MINE,
        voices=(Voice(cast.mairi.key, HERS),),
    )  # fmt: skip
    others = {cast.mairi.key: cast.mairi}
    return Reading.objects.keep(cast.dana, kept, others=others, at=NOW)

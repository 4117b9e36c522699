"""What a conversation says in figures: who talked, what was asked and told, and what came of it.

Each share is a count out of cases with its interval, and below a minimum of cases it says that this
is not enough to say. No figure grades anybody; why each is counted as it is stands in
docs/decisions/0020-what-the-mirror-counts.md.
"""

from touchline.mirror.summary.following import Followed
from touchline.mirror.summary.shares import Share
from touchline.mirror.summary.talk import Monologue
from touchline.mirror.summary.told import Summary, summary
from touchline.mirror.summary.waiting import Waited

__all__ = ["Followed", "Monologue", "Share", "Summary", "Waited", "summary"]

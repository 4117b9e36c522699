"""The summary of one conversation, and its shape as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from touchline.mirror.said import Labelled, Said
from touchline.mirror.summary import moves as moved
from touchline.mirror.summary.following import Followed, after
from touchline.mirror.summary.promised import commitments, requests
from touchline.mirror.summary.shares import Share, share
from touchline.mirror.summary.talk import Monologue, longest, parts, spoken_seconds, spoken_words
from touchline.mirror.summary.waiting import Waited, waited


@dataclass(frozen=True)
class Summary:
    """What can be counted in a conversation. `words` by speaker; shares are 0–1.

    `talk_share` is by words, `talk_share_seconds` None without times; `unclear` counts the units
    whose label is not sure, which are counted like the others: leaving them out would favour the
    moves that are easy to tell.
    """

    words: dict[str, int]
    talk_share: dict[str, float] | None
    talk_share_seconds: dict[str, float] | None
    moves: dict[str, int]
    responses: dict[str, int]
    ask_tell: Share
    leading_share: Share
    development_share: Share
    after: dict[str, Followed]
    longest_monologue: Monologue | None
    waited: Waited | None
    commitments: tuple[Said, ...]
    requests: tuple[Said, ...]
    unclear: Share

    def as_json(self) -> dict[str, object]:
        """The document of the command line and of the browser; the twin makes the same."""
        longest = self.longest_monologue
        return {
            "talk_share": self.talk_share or {"leader": None, "seller": None},
            "talk_share_seconds": self.talk_share_seconds,
            "words": self.words,
            "moves": self.moves,
            "responses": self.responses,
            "ask_tell": self.ask_tell.value,
            "leading_share": self.leading_share.value,
            "development_share": self.development_share.value,
            "after": {asked: one.as_json() for asked, one in self.after.items()},
            "longest_monologue_words": longest.words if longest else 0,
            "longest_monologue": longest.as_json() if longest else None,
            "wait_seconds": self.waited.as_json() if self.waited else None,
            "commitments": [_quoted(said) for said in self.commitments],
            "requests": [_quoted(said) for said in self.requests],
            "figures": self._figures(),
        }

    def _figures(self) -> dict[str, object]:
        shares = {
            "ask_tell": self.ask_tell,
            "leading_share": self.leading_share,
            "development_share": self.development_share,
            "unclear": self.unclear,
        }
        told: dict[str, object] = {key: one.as_json() for key, one in shares.items()}
        for key, mix in (
            ("moves", moved.mix(self.moves)),
            ("responses", moved.mix(self.responses)),
        ):
            told[key] = {label: one.as_json() for label, one in mix.items()}
        return told


def summary(labelled: Sequence[Labelled]) -> Summary:
    """Count what was said; units are in their order. An empty conversation has no share."""
    words, seconds = spoken_words(labelled), spoken_seconds(labelled)
    moves = moved.moves(labelled)
    return Summary(
        words=words,
        talk_share=parts(words),
        talk_share_seconds=parts(seconds) if seconds else None,
        moves=moves,
        responses=moved.responses(labelled),
        ask_tell=moved.ask_tell(moves),
        leading_share=moved.leading_share(moves),
        development_share=moved.development_share(labelled),
        after=after(labelled),
        longest_monologue=longest(labelled),
        waited=waited(labelled),
        commitments=commitments(labelled),
        requests=requests(labelled),
        unclear=share(sum(each.unclear for each in labelled), len(labelled)),
    )


def _quoted(said: Said) -> dict[str, object]:
    return {"unit": said.unit, "text": said.text}

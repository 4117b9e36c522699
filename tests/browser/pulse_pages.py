"""Pages of the pulse that a browser looks at: who, and how they get there."""

_ROUND = "css=main tbody tr:nth-child({}) th a"
_RELEASE = "css=main tbody tr:nth-child({}) td a"

ON_THE_PULSE: dict[str, tuple[str, ...]] = {
    "pulse of a seller": ("Mairi Sinclair", "/pulse/"),
    "pulse of a leader": ("Grete Solheim", "/pulse/"),
    "pulse of a coach": ("Tomasz Zieliński", "/pulse/"),
    "an open round": ("Mairi Sinclair", "/pulse/", "css=ballot-papers .deal__name a"),
    "a released round": ("Mairi Sinclair", "/pulse/", _ROUND.format(1)),
    "a round by who coaches": ("Mairi Sinclair", "/pulse/", _ROUND.format(2)),
    "a void round": ("Mairi Sinclair", "/pulse/", _ROUND.format(4)),
    "a release with a figure": ("Mairi Sinclair", "/pulse/", _ROUND.format(1), "Gdańsk"),
    "a release that cannot tell": ("Mairi Sinclair", "/pulse/", _RELEASE.format(1)),
    "a release with words and answers": ("Mairi Sinclair", "/pulse/", _RELEASE.format(2)),
    "before one looks": ("Sander Vos", "/pulse/", _RELEASE.format(2)),
    "privacy spent": ("Mairi Sinclair", "/pulse/ledger/"),
    "set up the pulse": ("Noor Haddad", "/pulse/set-up/"),
    "scales": ("Noor Haddad", "/pulse/set-up/scales/"),
    "talks": ("Dana Calder", "/pulse/talks/"),
    "a talk to plan": ("Dana Calder", "/pulse/talks/", "Plan a talk with Leith"),
    "a planned talk": ("Mairi Sinclair", "/pulse/talks/", "Speaking up in the team"),
    "a planned talk for who holds it": (
        "Tomasz Zieliński", "/pulse/talks/", "Speaking up in the team",
    ),
    "a talk that was held": ("Femke de Wit", "/pulse/talks/", "The coaching I get"),
    "signed feedback": ("Callum Reid", "/pulse/feedback/"),
    "signed feedback to answer": ("Sander Vos", "/pulse/feedback/"),
    "free words": ("Beatriz Lobo", "/pulse/words/"),
    "a ballot": ("Callum Reid", "/sign-in/", "Callum Reid’s ballot paper"),
}  # fmt: skip
ALWAYS = {
    "pulse of a seller", "a released round", "a release with words and answers", "set up the pulse",
    "a planned talk", "free words", "a ballot",
}  # fmt: skip

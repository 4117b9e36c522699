"""Callum and Dana, who is his manager as well: three weeks old, and both know what it is not."""

from touchline.demo.room_life.words.told import Aside, Session, Story, Stretch, Time

# fmt: off
SAYING_NO = (
    Session(3, "own:saying no", "I nod before I've thought. You know who I mean.",
            "Not the forecast. Please.",
            "D: No forecast. If I begin with it, say: parked.\nC said it at minute six. D said"
            " sorry, and laughed.\nD: What does the nod do for you?\nC: They stay friendly.",
            "They'd stay friendly anyway. I've just never tried.",
            "Say no to somebody I like. A small one.",
            "partly", "My brother-in-law. Wanted the trailer. He got it on Sunday instead."),
    Session(2, "own:saying no", "The harbour. I've sort of nodded, ages ago.",
            "One sentence that I can say without going red.",
            "Tried it aloud.\nC: I might've been a bit quick there\nD: Who was?\nC: I nodded too"
            " early.\nD: And then?\nC: Then I'd make a joke.\nD: What if you don't?",
            "The joke takes the sentence back.",
            "Tell them that I nodded too early. No joke behind it.",
            "done", "Said it, and waited. They laughed, so I didn't have to.", stretch=True),
    Session(1, "own:saying no", "I leave the day out when I'm not sure they want me.",
            "That it's about me and not about the card.",
            "C: You said a thing about days on the other page.\nD: That is there, and it stays"
            " there. What is it here?\nC: No day means nobody can say no to me.\nD said nothing"
            " for a while. It was all right.",
            "Without a day nobody can turn me down. Nobody can say yes either.",
            "One step with a day in it, where I'm not sure that they want me."),
)
ASIDES = (
    Aside(4, 3, "coach", "So that it stands here: I am your manager and I judge your work, on the"
          " other pages, where you can answer. I carry nothing from here to there. If I do, tell"
          " me, or end this; you need no reason."),
    Aside(4, 4, "coachee", "Right. And if I talk about boats for too long you may say parked as"
          " well."),
    Aside(2, 1, "coachee", "The trailer went on Sunday, not on Friday. Small no, still invited."),
)
CALLUM = Story("callum", "declared", (
    Stretch(
        "dana", 4,
        "To say no to people I like, before I've nodded. Deals and the forecast stay outside. Dana"
        " uses nothing of it unless Callum puts it on a card himself.",
        Time(4, 11, 40), SAYING_NO, ASIDES,
    ),
))
# fmt: on

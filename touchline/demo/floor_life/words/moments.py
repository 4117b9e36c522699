"""Moments: a minute after a customer meeting, the seller first, then one thing seen and asked."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Met:
    """`days` are working days before today; `becomes` is what somebody promised out of it."""

    who: str
    days: int
    worked: str
    would_try: str
    seen: str = ""
    asked: str = ""
    becomes: str = ""
    promiser: str = ""


# fmt: off
MOMENTS = (
    Met("mairi", 1, "I let her finish. She named the price herself.",
        "Write the figure down while she says it."),
    Met("mairi", 6, "The question about the old project. It was quiet for a while, then it came.",
        "Not look at my paper in that while.",
        "You put the pen down before you asked. He leant back at that.",
        "What did you hear in the quiet?",
        "Send her the drawing of the drain with the two places marked", "mairi"),
    Met("mairi", 14, "Nothing new, but they were on time for the first time.",
        "Ask what changed.",
        "They had brought the calibration book unasked.", "What would you ask if it were their"
                                                          " idea?"),
    Met("mairi", 27, "Correcting my own offer in front of purchasing.",
        "Do it in the first five minutes.",
        "The buyer wrote down your correction, and nothing else.", "When did you decide to say"
                                                                   " it?"),
    Met("mairi", 41, "Reading the wells by name.", "Bring the map on paper.",
        "He took the map home.", "Where else does a map say it better?"),
    Met("callum", 2, "Everybody laughed and the keeper showed us the bad cage.",
        "Count the dead ones, not only look."),
    Met("callum", 9, "I told them that I had nodded too early!",
        "Not nod.",
        "You said it in one sentence and then waited. That was new.",
        "What made the waiting possible?",
        "Lend you my note of the three sentences that I use for no", "dana"),
    Met("callum", 21, "Lunch. Always lunch.", "Ask one thing before the soup.",
        "Her best sentence came at the car.", "Which question was that an answer to?"),
    Met("callum", 33, "The foreman drew the second spot himself.", "Bring a better pencil.",
        "You gave him the pencil.", "Who else would draw if you let them?"),
    Met("femke", 4, "Timed the auction: three minutes more, not four.", "Time it on a Friday."),
    Met("femke", 16, "The reeve asked about frost and I said that I don't know.",
        "Know by when I will know.",
        "Next time say we have a report.", "Why was there no report in your bag?"),
    Met("third", 5, "The two lawyers liked each other.", "Begin with them.",
        "You said nothing for ten minutes.", "Was that hard?"),
    Met("second", 3, "The crab. I told them at once.", "Have a photograph."),
    Met("second", 18, "Three questions were enough.", "Leave the third one longer.",
        "He answered your second one with the third.", "What would you leave out now?"),
    Met("fourth", 8, "The night shift ate with us.", "Learn their names before.",
        "You knelt down to read the display. Nobody from us has done that.",
        "What did you see from down there?",
        "Ask the works whether the display can be read from a knee's height", "dana"),
)
# fmt: on

"""What Mairi keeps for herself: whose session it was, what she sees, calls she tries out alone."""

from touchline.demo.room_life.words.told import (
    CheckOut,
    Debrief,
    Journal,
    Level,
    Private,
    Rehearsal,
)

# fmt: off
_CHECK_OUTS = (
    CheckOut(28, "partly", "coach"), CheckOut(27, "me", "both"), CheckOut(26, "me", "both"),
    CheckOut(25, "me", "me"), CheckOut(24, "partly", "both"), CheckOut(22, "me", "me"),
    CheckOut(21, "me", "both"), CheckOut(20, "me", "me"), CheckOut(19, "me", "both"),
    CheckOut(18, "me", "me"), CheckOut(17, "partly", "coach"), CheckOut(16, "me", "me"),
    CheckOut(15, "me", "both"), CheckOut(14, "me", "me"), CheckOut(11, "me", "both"),
    CheckOut(10, "me", "me"), CheckOut(9, "me", "both"), CheckOut(8, "me", "me"),
    CheckOut(7, "me", "me"), CheckOut(5, "me", "me"), CheckOut(4, "me", "both"),
    CheckOut(3, "me", "me"), CheckOut(2, "partly", "both"), CheckOut(1, "me", "me"),
)
_PRIVATES = (
    Private(28, 3, "He asks as if he had time. I kept waiting for the part where it is used."),
    Private(24, 3, "I was ashamed of the brewery, not sorry. There is a difference and I don't know"
            " it yet."),
    Private(20, 3, "My mother listens like that, with the wool in her hands. I had forgotten."),
    Private(17, 3, "I nearly said that I look at other jobs. I don't, this week."),
    Private(15, 3, "Talked about Father. Did not plan to. He would have rung the ward at nine."),
    Private(11, 3, "Dana said thank you and I looked for what she wants. Perhaps nothing."),
    Private(6, 3, "Sat in the car for the whole quarter of an hour. Rang nobody.",
            of_session=False),
    Private(5, 3, "Nobody held it against me. I had already written the sentence with which they"
            " would."),
    Private(1, 3, "A year ago I would have called this soft."),
)
_DEBRIEFS = (
    Debrief(115, "The brewery", "I stopped after the first sentence to the price.",
            "The question. Not in the car."),
    Debrief(97, "The dairy, plant manager", "I let the sentence about the bench stand.",
            "Wait longer after it."),
    Debrief(74, "The ward, on the phone", "Said that the date is thin. It took eleven seconds.",
            "Say it on the day on which I know it."),
    Debrief(52, "Service hours, their finance lead", "He turned the pages.",
            "Leave the 2 % alone."),
    Debrief(27, "Purchasing", "I said it before they found it.", "First five minutes."),
    Debrief(8, "The range, and the pen", "Range first, then quiet.",
            "Put the pen on the table, not in the air."),
    Debrief(1, "A talk about the price", "She named it. I wrote nothing.", "Nothing. Again."),
)
_LEVELS = (
    Level(27, "asking", 2, "Nine questions of eleven can be answered with yes."),
    Level(22, "asking", 3, "One question that I was afraid of, and a minute that I asked for."),
    Level(20, "listening", 2, "I remember what I can use. I had to look up the rest."),
    Level(14, "listening", 3, "Nine minutes without a note, and it is all still there."),
    Level(11, "confidence", 2, "Plant four, office two. So: two."),
    Level(8, "confidence", 2, "Five times aloud in the room. Not once outside of it."),
    Level(5, "confidence", 4, "My own wrong point, in front of four people."),
    Level(4, "presenting", 2, "Finance people. I run to the features."),
    Level(1, "presenting", 3, "A range, and quiet. The pen fell, but the quiet held."),
)
_REHEARSALS = (
    Rehearsal(16, "The ward", "The date I gave you is thin. Here is the one I believe in.",
              "That they say: so your first word counts for nothing.",
              "They said: thank you, we had counted on it. Nothing else.", later=2),
    Rehearsal(14, "Dana", "Please stop asking me for figures that you can look up.",
              "That it sounds like a complaint, and goes onto a page somewhere.",
              "She wrote it down and thanked me.", later=3),
    Rehearsal(3, "Dana", "What are the figures on my page used for?",
              "That the answer is long."),
)
# fmt: on
MAIRI_ALONE = Journal("mairi", 28, _CHECK_OUTS, _PRIVATES, _DEBRIEFS, _LEVELS, _REHEARSALS, told=12)

"""Mairi and Tomasz: guarded at first, then a skill at a time; most weeks, not every week."""

from touchline.demo.room_life.words.mairi_asking import ASKING, LISTENING
from touchline.demo.room_life.words.mairi_daring import CONFIDENCE, FINANCE
from touchline.demo.room_life.words.told import Aside, Case, Story, Stretch, Time

# fmt: off
ASIDES = (
    Aside(28, 4, "coach", "Thank you for the first quarter of an hour. You need not trust me yet."
          " I write down no more than you see here."),
    Aside(25, 4, "coachee", "For the record: I said go on. I did not think that I would."),
    Aside(23, 3, "coach", "I have lost my voice. You may call that a good week for listening. We"
          " lose this one, I am sorry; same time next week."),
    Aside(22, 4, "coachee", "He made coffee. I still think about that."),
    Aside(19, 1, "coachee", "Two sentences, all day. I did not know that she can do that."),
    Aside(17, 4, "coach", "One thing for a tired week, and no answer wanted: what did you not"
          " have to prove to anyone on Thursday?"),
    Aside(15, 4, "coachee", "Ten past nine. I am still standing."),
    Aside(13, 0, "coachee", "Two weeks of leave. I take one thing along: whose silence is it."),
    Aside(11, 1, "coachee", "Back. I said it to her before I had unpacked. More on Thursday."),
    Aside(9, 4, "coach", "It was a Thursday, of course. Thank you for letting it pass for as long"
          " as you did."),
    Aside(6, 4, "coachee", "I did not come yesterday and did not say so. There was nothing to show"
          " for the week, and I didn't want to look at that."),
    Aside(5, 0, "coach", "Thank you for telling me. I waited, and was not angry. A week with"
          " nothing to show is a good one to come in. This is no place to show things."),
    Aside(3, 2, "coachee", "No to the second one. It is not finished, and until then it is mine."),
    Aside(0, 0, "coach", "Before you hear it elsewhere: your team asked me to hold a talk next"
          " week. Nothing of what is here goes there. If you would rather not have me in it, tell"
          " me, and I say that I can't, without a reason."),
    Aside(0, 1, "coachee", "Hold it. Better you than somebody who wants to hear something. And:"
          " she named the price herself. I only had to let her finish."),
)
CASES = (
    Case(16, "Somebody hears a worry and answers with a date. I notice how much I want to tell her"
         " what to do. What is it in me that cannot wait?",
         "my supervisor, no name, no company, no trade", yes=True),
    Case(3, "Somebody counts what she assumes, and finds that she is mostly wrong. What makes an"
         " assumption worth keeping all the same?",
         "the three coaches I meet every other month", yes=False),
)
MAIRI = Story("mairi", "clean", (
    Stretch(
        "tomasz", 29,
        "To ask what I don't know, and to hear the answer. One thing at a time. We stop when I say"
        " so, without a reason.",
        Time(3, 16, 30), ASKING + LISTENING + CONFIDENCE + FINANCE, ASIDES, CASES,
    ),
))
# fmt: on

"""What the four managers of North Sea bring to Grete, and what they and she say to each other."""

from touchline.demo.floor_life.words.beat import Beat, Thread, Voice

# fmt: off
DANA = Voice(
    threads=(
        Thread("team", (
            Beat("Mairi answers what I ask and nothing else. It is fair, and I miss something.",
                 "Go to the dairy with her and say as little as I can.",
                 help="think", asks="How long did it take you to trust a manager?", gives="given"),
            Beat("I said two sentences all day. She talked on the way back.",
                 "Ask her what I should stop doing.",
                 became="done", became_words="Forty miles of silence, then twenty good minutes."),
            Beat("She wants to know what I do with her numbers. I had no good answer.",
                 "Show her my own page about me first.",
                 became="done", help="think", asks="What do you do with mine?", gives="given"),
        )),
        Thread("team", (
            Beat("Three cards of six come after midnight. I asked for them by six.",
                 "Ask what would make the card worth their evening, or drop the hour."),
            Beat("They want the card to be the meeting, not the homework for it.",
                 "Begin each review with their second line, not with mine.",
                 became="done", became_words="Hamish said it, the others nodded."),
            Beat("New customers: enough first talks, too few second ones.",
                 "Listen to three first talks without taking part.",
                 became="done", help="unblock", asks="Marketing's list names no reason to talk.",
                 gives="Ask Juno for a reason to talk on each name of the list"),
        )),
    ),
    putting_off=("Telling Hamish that his cards matter to the others.",),
    learnt=("I ask better when I have not read the forecast first.",),
    sure=(40, 75), grain=5,
)
SANDER = Voice(
    threads=(
        Thread("team", (
            Beat("Pipeline is thin after the bad quarter. I call the top ten myself.",
                 "Ten calls, this week.",
                 help="", agreed="Five calls, each with the seller on the line and speaking."),
            Beat("Did the calls. Faster without the sellers.",
                 "Next ten.",
                 became="partly", became_words="Two with a seller, the rest alone. Time.",
                 help="think", asks="What should I see that I don't?", gives="given",
                 agreed="Write down who in the team could have made each call."),
            Beat("They don't prepare. I stopped waiting for cards.",
                 "Do the list myself.",
                 became="not_yet", help="think", asks="How does Dana get cards out of them?",
                 gives="Bring Sander and Dana together over cards"),
        )),
    ),
    putting_off=(), learnt=("If I make the call I also own the answer.",),
    sure=(50, 95), grain=10,
)
BERGEN = Voice(
    threads=(
        Thread("team", (
            Beat("Ferries are cancelled half the week, so visits pile up in the other half.",
                 "Let each island have its own day.",
                 help="unblock", asks="A second loan boat until spring.",
                 gives="Decide on a second loan boat for Bergen"),
            Beat("Island days work, but nobody wants Tuesday.",
                 "Draw lots for Tuesday, me among them.",
                 became="done", became_words="Sotra got two days. They sing there."),
        )),
    ),
    putting_off=("A quota talk with somebody who had a hard year.",),
    learnt=("A fixed day beats a full calendar.",),
    sure=(45, 80), grain=5,
)
MALMO = Voice(
    threads=(
        Thread("team", (
            Beat("Fourteen people, and I know the last six only from their figures.",
                 "Twenty minutes with each of the six, without figures.",
                 help="think", asks="What did you ask when you came new?", gives="given"),
            Beat("Two of the six want to move, one of them to Copenhagen customers.",
                 "Look for a trade within the team before anything is decided.",
                 became="done", became_words="Six talks, two of them with tears, all good."),
        )),
    ),
    putting_off=("Saying that the Øresund patch is not fair.",),
    learnt=("Figures told me the wrong six.",),
    sure=(35, 70), grain=5,
)
# fmt: on

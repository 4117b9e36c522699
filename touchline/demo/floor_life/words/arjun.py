"""The second of Leith: young, thorough, prepares too much and learns fast."""

from touchline.demo.floor_life.words.beat import Beat, Thread, Voice

# fmt: off
ARJUN = Voice(
    threads=(
        Thread("air", (
            Beat("I have 14 questions for the first call and they gave me 20 minutes.",
                 "Send the questions beforehand so that they can prepare.",
                 help="think", asks="Which three would you keep?",
                 gives="given", agreed="Keep three questions, and leave the third one open."),
            Beat("We only got to the first question. It was the right one.",
                 "Ask for a second call about the other two.",
                 became="done", became_words="They talked for 18 of the 20 minutes."),
            Beat("The environmental officer wants values that hold up before a court.",
                 "Find out which certificate a court has accepted before.",
                 became="done", help="unblock", asks="Our legal team has the rulings, I think.",
                 gives="Ask legal for the two rulings on certified masts"),
        )),
        Thread("food", (
            Beat("The spreadsheet with their savings has six tabs. The dairy owner closed it.",
                 "Make a version with one tab.",
                 help="think", asks="What would you show on one line?", gives="given",
                 agreed="Ask her which one number she looks at on a Monday, and show that."),
            Beat("It is litres poured away. She writes them on the door of the cold room.",
                 "Photograph the door for four Mondays, with her leave.",
                 became="done", became_words="She knew it by heart back to spring."),
        )),
        Thread("any", (
            Beat("I don't know who decides. My chart of their people has nine boxes.",
                 "Ask all nine.",
                 help="think", asks="Is there a quicker way to find out?",
                 gives="given", agreed="Ask my contact who signed the last thing they bought."),
            Beat("The last thing was signed by the site nurse. She keeps the budget.",
                 "Meet the nurse.",
                 became="done", became_words="She was not on my chart at all."),
        )),
        Thread("water", (
            Beat("First time that I lead a trial alone.",
                 "Write the plan of the trial and send it round.",
                 help="join", asks="The kick-off only. I want to do the closing by myself.",
                 gives="Be at the kick-off and keep quiet at the closing"),
            Beat("Day three: a crab sits in the intake and the flow is half.",
                 "Report it today instead of repairing it first.",
                 became="done", became_words="Two people signed the plan, one of them in the"
                                             " rain."),
            Beat("They said: the crab was the best mail of the week.",
                 "Write down with them what counts as a good trial now.",
                 became="done", help="think", asks="May the goal change in the middle?",
                 gives="given"),
        )),
        Thread("any", (
            Beat("They asked for a price in the first minute and I gave one.",
                 "Explain what it contains.",
                 help="think", asks="How do I get back before the price?",
                 gives="given", agreed="Ask what they would compare that price with."),
            Beat("They compare it with doing nothing. Doing nothing costs them 800 a week.",
                 "Check the 800 with their maintenance lead.",
                 became="done"),
        )),
        Thread("food", (
            Beat("The brewer and the quality lead want different reports.",
                 "Build one that has both.",
                 agreed="Ask each what they would do with it on the day it arrives."),
            Beat("The quality lead would file it. The brewer would act.",
                 "Make the brewer's, attach the file's.",
                 became="done", became_words="She said so herself, laughing."),
        )),
        Thread("any", (
            Beat("Went through my lost ones: five of seven never had a second person in it.",
                 "Name a second person for each open one.",
                 help="think", asks="For which one would you start?", gives="given"),
            Beat("Four of six have a second person now. Two would rather not.",
                 "Ask the two what they are worried about.",
                 became="partly", became_words="Four calls, one lunch, one no."),
        )),
    ),
    putting_off=(
        "Stopping the trial that nobody reads.",
        "Asking Hamish how he does it. He would joke.",
    ),
    learnt=(
        "Three questions are a talk, fourteen are a form.",
        "Whoever signed last time is the chart.",
        "Bad news on day three is worth more than good news on day ten.",
        "A price without a comparison is only a number.",
        "One second person and the deal survives a holiday.",
    ),
    sure=(35, 85),
    grain=5,
)

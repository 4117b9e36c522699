"""Mairi's second quarter with Tomasz: not to grow small in offices, then finance people."""

from touchline.demo.room_life.words.told import Session

# fmt: off
CONFIDENCE = (
    Session(11, "confidence", "In a plant I am fine. In an office with a carpet I am small.",
            "To find out what the carpet does.",
            "Plant: four of five. Office: two.\nT: What do you do in the plant with your hands?"
            "\nM: Point at things.\nT: And in the office?\nM: Hold on to my paper.",
            "In a plant we both look at the thing. In an office they look at me.",
            "Bring something to the office that we can both look at. No slides.",
            "done", "Their own logbook. He turned the pages, not I."),
    Session(10, "confidence", "He turned the pages, and I felt that nobody needed me.",
            "To hear whether that is good or bad.",
            "T: Who did the work in those ten minutes?\nM: He did. And he was annoyed about his"
            " own hours, not about our price.",
            "Not being needed for ten minutes may be what I am there for.",
            "Leave the first figure to them.",
            "partly", "They said it. Then I put it right by 2 %. Nobody had needed that."),
    Session(9, "confidence", "I put people right.",
            "To be put right, for a change.",
            "T said that our first time was on a Tuesday. It was a Thursday. I held out for a"
            " minute and a half.\nT: What happened in the minute and a half?",
            "Exact is my coat. I put it on when I am cold.",
            "Let one wrong figure pass that doesn't matter.",
            "done", "It was a year, in somebody's story. It cost more than I like to admit."),
    Session(8, "confidence", "My voice goes up when I say a price.",
            "To say it in here until it is boring.",
            "Five times aloud. The first was a question, the fifth was a price.\nT: What changed?"
            "\nM: I stopped asking you whether I may.",
            "A price is a fact. I had asked for leave to say it.",
            "Say the price. Full stop. Pen down.",
            "not", "Purchasing asked by mail. I hid in the mail."),
    Session(7, "confidence", "I hid in the mail, and I know why.",
            "To say what is wrong with that offer.",
            "One point in it is not true: we don't cover weekends there. I copied it from an"
            " older one.\nT: Who knows?\nM: You. Me. Purchasing soon.",
            "My voice goes up because something is not right, and it is not the price.",
            "Put my own offer right in front of them, before they find it.",
            "done", "Twenty minutes in. The buyer wrote it down and went on. Next time in the"
            " first five.", stretch=True),
    Session(5, "confidence", "I was wrong in front of four people and nothing fell down.",
            "To look at that before I forget it.",
            "T: What had you been sure would happen?\nM: That they'd hold it against me for"
            " years.\nT: What else are you sure of at the moment?\nI said a list. It was long.",
            "I assume that people will hold things against me, or won't answer at all.",
            "Write down what I assume this week, and what came of each.",
            "done", "Nine. Two were true, and one of those was the weather."),
)
FINANCE = (
    Session(4, "presenting", "Finance people make me nervous. Now it is said.",
            "To know which of the nine this is.",
            "M: They ask for payback, I give a number, it goes quiet, and I begin on features.\n"
            "T: What happens just before the features?\nM: I am not sure of the number.",
            "I run to the features when I am not sure. They can hear me run.",
            "Ask one of them how they work out payback, before I give any.",
            "not", "Asked nobody. Went to see the plant manager, who likes me."),
    Session(3, "presenting", "I went where it is easy, again.",
            "To pick a place where less hangs on it.",
            "T: Who in finance would you lose the least with?\nM: One who has gone quiet anyway."
            "\nI could tell Dana about this one too. It is mine to tell.",
            "Three weeks in circles are three weeks in which I did not ask who does the sums.",
            "Ring that finance lead with one question and no offer.",
            "done", "She answered within the hour. I had been sure that she wouldn't."),
    Session(2, "presenting", "One call does not make me brave.",
            "I began with the deal. You asked whether this is about the deal or about me.",
            "The deal is parked for the review with Dana; I put it on my card myself.\nT: And"
            " what stays here?\nM: The quiet after the number. That one is mine.",
            "I wanted the deal mended, so that I need not look at the quiet.",
            "Say a number with its range. Then pen down.",
            "partly", "Range said. Pen fell down, literally. He picked it up, we both laughed."),
    Session(1, "presenting", "What I do in the quiet.",
            "To have one thing to do there that isn't talking.",
            "T: Where do you look?\nM: At my paper.\nT: What is on it?\nM: Nothing. It is blank"
            " on that side.\nFrom two of five to three, I would say. For finance, not for all.",
            "In the quiet I look at my paper, and there is nothing on it.",
            "In the next quiet look at their hands, not at my paper."),
)
# fmt: on

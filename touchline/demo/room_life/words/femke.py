"""Femke: a quarter with Tomasz, who waits; then with Ayodele, who does not. No one is wrong."""

from touchline.demo.room_life.words.told import Aside, Session, Story, Stretch, Time

# fmt: off
WITH_TOMASZ = (
    Session(26, "planning", "I start everything and finish it at night.",
            "A list that I don't hate by Wednesday.",
            "Wrote down all that is open: 31. Crossed out what nobody would miss: 12.\nT: Who told"
            " you that you had to?\nF: The telephone.",
            "I say yes on the phone because no takes longer.",
            "One no this week, on the phone, in under a minute.",
            "done", "Told a mill. They laughed and asked: when, then?"),
    Session(24, "planning", "Ten new names a week. I count the ten, not the names.",
            "To know which of them are for me.",
            "T: Which ones would you ring if nobody counted?\nF: Two.\nT: What do the eight do?\n"
            "F: They make ten.",
            "Eight of the ten are for the list. Two are for me.",
            "Ring the two first.",
            "done", "Rang the two. No time for the eight. Guess what I was asked about."),
    Session(22, "planning", "You ask, I wait, nothing comes.",
            "That we get somewhere faster.",
            "A long quiet.\nF: I don't know what you want me to find.\nT: Nothing in particular.\n"
            "F: That's worse.",
            "Quiet helps me when I'm alone. With somebody there I feel examined.",
            "Say so while it happens, not in the car park.",
            "partly", "Saying it now counts for half, I think."),
    Session(19, "planning", "The same three things have been open since we began.",
            "To know why these three.",
            "All three are Sander's to decide.\nT: Has he been asked?\nF: He has been told that"
            " they are open.\nT: Is that the same?",
            "They're open because I never asked. I only mention them.",
            "Ask him for one of the three, as a question with a question mark.",
            "not", "He had decided it already. On Monday, without me."),
    Session(16, "confidence", "He decides before I've finished the sentence.",
            "To shout for two minutes, then something sensible.",
            "Shouted for one.\nT: What do you bring him?\nF: The problem.\nT: And where does your"
            " own answer stand?\nF: Nowhere. I leave it out to be polite.",
            "I bring him problems with the answer left blank. So he fills it in.",
            "Bring one with my own answer written on it.",
            "partly", "He changed the second half. The first half stood."),
    Session(14, "confidence", "I think I need somebody who argues with me.",
            "To say that to your face, so here it is.",
            "T: What would you want me to have said, back in the quiet?\nF: Nonsense, Femke.\n"
            "T: I could learn that. It would take you longer than changing.",
            "Wanting another coach is no complaint. It's the first thing I planned properly.",
            "Ask Ayodele for twenty minutes, no keys, no notes, and see.",
            "done", "Liked her. She broke in twice and was right once."),
)
BEFORE = (
    Aside(21, 1, "coachee", "The auction ran over, for the third time on our day. Sorry. I'm the"
          " one who smells of herring."),
    Aside(21, 2, "coach", "Then herring it is. Next week, same time? And if this day is never"
          " yours, we take another."),
    Aside(13, 0, "coachee", "I change to Ayodele next week. You were right about the blank"
          " answers, and I wanted to write that here and not on a form."),
    Aside(13, 1, "coach", "Thank you for writing it here. From the change on I can open nothing of"
          " this any more, and nothing goes to Ayodele unless you tell her. May I leave a question"
          " behind? Who is the second half for?"),
)
WITH_AYODELE = (
    Session(11, "confidence", "Telling Sander that I'd rather make that call myself.",
            "That you don't let me off.",
            "A: Say it to me as if I were him.\nF: (three reasons, then the sentence)\nA: Again,"
            " without the reasons.\nF: That's rude.\nA: Is it? I only heard what you want.",
            "Three reasons are three doors for him to walk through.",
            "One sentence, no reasons, before Friday.",
            "not", "Wrote it, deleted it, rang a customer who is nice to me."),
    Session(10, "confidence", "I deleted it.",
            "To be asked why, and not gently.",
            "A: Whom did you protect?\nF: Him.\nA: Nonsense, Femke.\nF: Fine. Me.",
            "As long as I don't ask I may be angry for free.",
            "Ask once, standing in his door.",
            "done", "He said: fine. Just: fine. All those weeks for one word.", stretch=True),
    Session(8, "confidence", "He said fine, and then he was on the call anyway.",
            "To be fair to him, a little.",
            "A: What did you ask him to do instead?\nF: To not be there.\nA: That's a hole, not a"
            " job. Give the man something to do.",
            "He said yes to my sentence. I never told him what comes after it.",
            "Tell him what he does instead: listen, and one thing to me afterwards.",
            "partly", "He listened for nine minutes. For him that is a marathon."),
    Session(7, "confidence", "Two of us rang the same account. He said: it's Daan's, done.",
            "To find out what I'm cross about.",
            "A: Did you want the account?\nF: Not much.\nA: So what was it?\nF: Done. The word"
            " done.",
            "I don't mind losing. I mind that it's over before I have spoken.",
            "Ask what would have had to be true for it to be mine.",
            "let-go", "Two days later I didn't want to know. Daan can have the dyke."),
    Session(4, "confidence", "I say that I don't know as if I had broken something.",
            "To say it like the time of day.",
            "Practised. A asked me nine things that I can't know. By the sixth I stopped saying"
            " sorry.\nA: And what does a customer want to hear after it?\nF: When.",
            "\"I don't know\" is only half. The other half is a day.",
            "Say it once to a customer, with the day on which I will know.",
            "partly", "Said it to the reeve, about frost. Forgot the day."),
    Session(2, "planning", "The auction. They were rude, so I go round it.",
            "To be told to go.",
            "A: Go.\nF: That was quick.\nA: What were they rude about?\nF: Our four minutes.\n"
            "A: Is it four?\nF: No idea. Nobody has measured it.",
            "They were rude about four minutes, not about me. And nobody knows if it's four.",
            "Time it myself, at five in the morning.",
            "done", "It is three. I have it from my own watch, and they made me coffee."),
    Session(1, "confidence", "Sander asks good questions and answers them himself.",
            "To say it to him so that he can use it.",
            "A: One sentence. What do you want?\nF: The longer pause.\nA: Then say that one. With"
            " your name under it?\nF: With my name. He'd guess anyway, and I'd rather be asked.",
            "I was given long pauses once and ran away from them. Now I want one. Funny.",
            "Tell him about the pause, with my name under it.", stretch=True),
)
SINCE = (
    Aside(12, 3, "coachee", "New book, empty pages. The old ones are still here for me, which is"
          " odd and nice. You see none of them, so: hello."),
    Aside(12, 4, "coach", "Hello. I like empty pages. Tell me what I need when I need it, and I'll"
          " break in when you give me reasons."),
    Aside(9, 1, "coach", "No session this week: my train stands in a field. Question for the road:"
          " what's the job you would give him?"),
    Aside(5, 2, "coachee", "I told a customer today that I think he's wrong. He is. We're fine."),
)
FEMKE = Story("femke", "clean", (
    Stretch(
        "tomasz", 27, "To end the week with less open than I began it with.",
        Time(1, 16, 0), WITH_TOMASZ, BEFORE,
    ),
    Stretch(
        "ayodele", 12,
        "To say to Sander what I say about Sander. Argue with me. What I told Tomasz stays"
        " with him and me.",
        Time(1, 15, 15), WITH_AYODELE, SINCE,
    ),
))
# fmt: on

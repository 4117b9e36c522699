"""Mairi's first quarter with Tomasz: to ask what she does not know, then to hear what comes."""

from touchline.demo.room_life.words.told import Session

# fmt: off
ASKING = (
    Session(28, "asking", "I don't know yet what this is for.",
            "That nothing of it reaches Dana. I want to see that it holds before I say much.",
            "T: What would you say if it held?\nM: That I prepare so well because I am afraid of"
            " being asked.\nWe read the contract again, line by line. Nobody else signs.",
            "I choose my words by who might read them. I do that with customers too.",
            "After one visit, write down what I did not ask, and why.",
            "done", "Three things. All three because I feared the answer."),
    Session(27, "asking", "I ask what I already know.",
            "One question that I don't have the answer to.",
            "Went through Tuesday's visit: eleven questions, nine of them to be answered with"
            " yes.\nT: What do the nine do for you?\nM: They go well.",
            "A yes keeps me safe. It only tells me that I was right.",
            "One question with what or how in it, about something I would rather not hear.",
            "partly", "Asked it. When nobody spoke I answered it myself."),
    Session(26, "asking", "I answer my own questions.",
            "To find out how long I really wait.",
            "We tried it. T asked me something hard and then said nothing. I lasted four seconds."
            " It felt like twenty.\nT: Whose silence was that?",
            "I don't fill the silence for them. I fill it for me.",
            "Count to seven under the table, once in each visit.",
            "done", "Seven is long. At six the shift lead said what it was really about."),
    Session(25, "asking", "Now I count, and don't hear what they say.",
            "Something other than counting.",
            "T: What did the counting do for you?\nM: It kept me from talking. It is done now.\n"
            "Third session: go on, change, or stop? Go on. Change: fewer warm words at the start.",
            "The counting was a crutch. One may put a crutch away.",
            "Hold the pen. Pen down means that I wait.",
            "not", "Forgot it in both visits. I talked."),
    Session(24, "asking", "Forty minutes at the brewery, and all of them were me.",
            "Not to be told that it is fine.",
            "What was different: the buyer came along and asked for the price in the first"
            " minute. From then on I defended.\nT: Against what?\nM: He had not attacked anything.",
            "When I am asked for the price I stop being curious.",
            "If the price comes first: one sentence to it, then one question back.",
            "partly", "The sentence worked. The question came to me in the car."),
    Session(22, "asking", "The question comes to me in the car.",
            "To have it in the room.",
            "T: What is in the car that isn't in the room?\nM: Nobody looks at me.\nT: And who"
            " says that you may not have a minute?\nM: Nobody. I never asked.",
            "I think when nobody looks. I could ask for that: people give a minute.",
            "Say it once: give me a minute to think.",
            "done", "He got up and made coffee. We both thought.", stretch=True),
)
LISTENING = (
    Session(21, "listening", "Asking goes better. I don't know what to do with what comes back.",
            "To choose what is next. I say listening, and you will ask me why.",
            "T: Why?\nM: Because I take notes of what I can use.\nT: And the rest?\nM: There is a"
            " rest, then.",
            "I listen for what I can use. The rest I don't hear at all.",
            "After each talk one sentence that was of no use to me, word for word.",
            "done", "\"My brother would have hated this bench.\" It was about the drain."),
    Session(20, "listening", "The sentence of no use was the key to the dairy.",
            "To understand why I nearly left it out.",
            "T: What did you feel when she said it?\nM: Impatient. I had two questions left.\n"
            "T: Who had made the list?",
            "What is of no use to me is often what matters to them.",
            "Say one such sentence back to them, and stop there.",
            "done", "She talked for nine minutes. I wrote nothing down and remember all of it."),
    Session(19, "listening", "I can't listen when somebody sits beside me.",
            "It is not about Dana. It is about what I do when I am watched.",
            "Dana comes along on Tuesday.\nT: What do you want her to see?\nM: That I don't need"
            " her.\nT: And the customer?\nM: The same, probably.",
            "Watched, I show what I know. That is the opposite of listening.",
            "Tell her beforehand what I would like her to listen for.",
            "partly", "Said it in the car park, too fast. She kept quiet all day, I counted.",
            stretch=True),
    Session(18, "listening", "I talked all the way back, and I don't know why.",
            "To find out what made that possible.",
            "T: When did you begin to talk?\nM: At the second roundabout. She had not asked"
            " anything.\nT: What had she done?\nM: What she had said she would.",
            "I trust people who do the small thing they said.",
            "Write down what I want to know from her. Not send it.",
            "done", "\"What are the figures on my page used for?\" Not sent."),
    Session(17, "listening", "Nothing happened. I was tired all week.",
            "Ten minutes are enough today.",
            "Four calls before this one, each Thursday. T asked nothing clever, which was kind.",
            "I bring you what is left of me at half past four.",
            "Move one of the four calls.",
            "let-go", "It can't be moved. I would rather let it go than carry it.", minutes=10),
    Session(16, "listening", "I promised the ward a date that I knew was thin.",
            "To say it aloud to somebody.",
            "T: What had they said just before?\nM: That they could not wait.\nT: And you heard?"
            "\nM: A demand. It may have been a worry.",
            "They told me a worry and I gave them a date, so that it would stop.",
            "Ring the ward and say that the date is thin.",
            "not", "Twice I had the phone in my hand."),
    Session(15, "listening", "The call that I don't make.",
            "That we don't talk about the ward for fifteen minutes.",
            "We talked about the ward for two. Then about my father, who never moved a date in"
            " his life.\nT: What did it cost him?",
            "I am not afraid of the ward. I am afraid of being one who promises wrong.",
            "Ring before ten tomorrow, standing up.",
            "done", "Ten past nine. They had counted on a week more anyway.", stretch=True),
    Session(14, "listening", "Dana asked what she should stop doing. I said: nothing.",
            "To know what I would have said.",
            "M: Stop asking me for figures that you can look up.\nT: How long did that take you?"
            "\nM: A second. It has been lying there for a year.",
            "I gave the safe answer again. I had the true one in my mouth.",
            "Say it to her. After my leave, in the first days.",
            "done", "Said it. She wrote it down and thanked me. I was not ready for thanks."),
)
# fmt: on

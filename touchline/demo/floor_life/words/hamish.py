"""The fifth of Leith: an old hand, dry, short, and rarely on time with his card."""

from touchline.demo.floor_life.words.beat import Beat, Thread, Voice

# fmt: off
HAMISH = Voice(
    threads=(
        Thread("water", (
            Beat("Same pump house, third manager. This one reads.",
                 "Send him the log of '09. He'll see.",
                 agreed="Send the old log, and ask what he makes of the third page."),
            Beat("He made more of it than I did.",
                 "Look at the valve he means.",
                 became="done", became_words="Three questions, none of them daft."),
            Beat("Valve's been leaking since the second manager.",
                 "Tell him what it costs him. He can count.",
                 became="done", help="think", asks="Do I sell him the probe or the truth?",
                 gives="given"),
        )),
        Thread("food", (
            Beat("Miller says the meter is wrong. The meter is not wrong.",
                 "Bring a second one.",
                 help="think", asks="Unless it is. Have we ever had a bad batch?",
                 gives="Ask the works about bad batches of the last two years"),
            Beat("Batch was bad. Forty meters. I've told the miller.",
                 "Swap his before he asks.",
                 became="done", became_words="Both read the same. That was the trouble.",
                 help="unblock", asks="Swap the other thirty-nine as well. Before they ask.",
                 gives="Get the swap of the bad batch decided"),
        )),
        Thread("any", (
            Beat("They want a slide deck.",
                 "Go there without one.",
                 help="think", asks="You'll say I'm being awkward.", gives="given",
                 agreed="Ask what they need to show to whom, and bring one page of it."),
            Beat("One page did it. Finance wanted the bottom line, so it stands on top.",
                 "Wait a week. Ring once.",
                 became="done"),
        )),
        Thread("any", (
            Beat("Young fellow from the other lot was in before me.",
                 "Find out what he promised. Then promise less.",
                 became="", help="", asks=""),
            Beat("He promised two weeks. They've had that one before.",
                 "Give them six and keep it.",
                 became="done", became_words="They told me over a pie.",
                 help="unblock", asks="Six weeks has to be six weeks.",
                 gives="Hold a slot in the works for week six"),
        )),
        Thread("air", (
            Beat("Stack's eighty metres. I'm sixty-one.",
                 "Send somebody with knees.",
                 help="other", asks="One of the young ones, for a morning.",
                 gives="Find someone with knees for the stack"),
            Beat("Arjun was up and down before I'd parked.",
                 "Let him present what he saw.",
                 became="done", became_words="He liked it up there.", whose="other", who="Arjun"),
        )),
        Thread("any", (
            Beat("Renewal. They forgot they had us, which is the best I can say of the thing.",
                 "Show them what it did while they forgot.",
                 agreed="Ask the operator what it did while they forgot, and let her say it."),
            Beat("She's fond of it. Calls it Morag.",
                 "Renew Morag for three years.",
                 became="done", became_words="Never heard an operator talk that long."),
        )),
    ),
    putting_off=(
        "Telling my biggest one that I go in four years.",
        "The CRM. All of it.",
    ),
    learnt=(
        "A bad batch told early is cheaper than a good excuse.",
        "One page. Bottom line on top.",
        "Promise less than the last fellow.",
        "The log knows more than three managers.",
    ),
    sure=(20, 90),
    grain=10,
)

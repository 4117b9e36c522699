"""The third of Leith: quick with figures and terms, impatient, good at endings."""

from touchline.demo.floor_life.words.beat import Beat, Thread, Voice

# fmt: off
BILAL = Voice(
    threads=(
        Thread("any", (
            Beat("Terms are done but for liability. Legal to legal, week four.",
                 "Put the two lawyers on one call.",
                 help="unblock", asks="Ours answers on Fridays only.",
                 gives="Get our lawyer an hour before Friday"),
            Beat("They agreed in 25 minutes. Four weeks of mail for that.",
                 "Order number by the end of the week.",
                 became="done", became_words="Should have done it in week one."),
        )),
        Thread("water", (
            Beat("Framework for six sites. They want the price of six for one.",
                 "Hold the price, give them the option dates.",
                 help="think", asks="Where would you go down? I would not.",
                 gives="given", agreed="Find out what the five other sites are waiting for."),
            Beat("The other sites wait for the first one to run a winter.",
                 "Price for one now, price for five after the winter, both signed now.",
                 became="done", became_words="One call. I had argued about it for a month."),
            Beat("Their procurement has never signed for after a winter.",
                 "Write the clause for them.",
                 became="done", help="unblock", asks="I need finance to like it first.",
                 gives="Bring the winter clause to finance"),
        )),
        Thread("food", (
            Beat("Early stage, all feelings. When do we talk money?",
                 "Ask for the budget.",
                 help="think", asks="You will say I am too early.",
                 gives="given", agreed="Ask what the last recall cost, and who felt it most."),
            Beat("180,000 and a summer without holidays for the quality team.",
                 "Meet the quality team, not the buyer.",
                 became="done", became_words="The buyer said: ask them. So, yes, too early."),
        )),
        Thread("any", (
            Beat("Third time that they move the signature.",
                 "Give a last date for the price.",
                 help="think", asks="Is that pressure or clarity?",
                 gives="given", agreed="Ask what is true on the new date that is not true today."),
            Beat("On the new date their fiscal year begins. That's all. Nobody said it.",
                 "Sign now, invoice then.",
                 became="done", became_words="Cost me one question instead of 3 %."),
        )),
        Thread("air", (
            Beat("They rent. Renting costs them double by year three.",
                 "Show the curve.",
                 agreed="Ask why they rented in the first place, then show the curve."),
            Beat("They rented because the last owner of a mast had to take it down.",
                 "Offer to take it back within two years.",
                 became="done", help="unblock", asks="Take-back at 40 %. Can we?",
                 gives="not now: The works want to see two more cases first. Write down what the"
                 " customer says and I bring it up at the next round with them."),
        )),
        Thread("any", (
            Beat("Good numbers, no friend inside.",
                 "Find one.",
                 help="think", asks="I am not good at this part, say what you see.", gives="given",
                 agreed="Thank the operator who sent us the data, in person."),
            Beat("The operator told me what the last supplier did wrong. All of it.",
                 "Answer each point in the offer, in her words.",
                 became="done", became_words="Brought cake, Callum's idea."),
        )),
        Thread("any", (
            Beat("Renewal with a 9 % rise. They will shout.",
                 "Call before the letter goes out.",
                 help="", asks="", became=""),
            Beat("They didn't shout. They asked what they get.",
                 "List what changed in the service since the last one.",
                 became="done", became_words="Two minutes of silence, then the question."),
        )),
    ),
    putting_off=(
        "Telling a friend there that the old price is over.",
        "A first meeting with nothing to offer yet.",
    ),
    learnt=(
        "A date without a reason is only a delay with a number.",
        "Two lawyers on one call beat forty mails.",
        "Budget is the second question.",
        "They rent because of a story, not because of a sum.",
        "One question was cheaper than three per cent.",
    ),
    sure=(40, 90),
    grain=5,
)

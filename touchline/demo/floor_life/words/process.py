"""Northlight's process in two versions and a third begun, Rotterdam's own, and proposals."""

from dataclasses import replace

from touchline.floor.rules.process import StageWords

# fmt: off
FIRST = (
    StageWords(
        "lead", "Lead", "Find out whether there is something worth measuring.",
        "Told us what they measure today, and what worries them about it.",
        ("We can say their worry in their words",), 14,
        ("Read the public register of their site", "Ask who takes the samples"), ("Lead",),
    ),
    StageWords(
        "qualified", "Qualified", "Understand what it costs them to leave it as it is.",
        "Walked us along the way of a sample, from the tank to the page.",
        ("A figure of theirs, not ours", "We know who signed the last instrument"), 21,
        ("Come along with the night shift", "Ask what was rejected last year"), ("Qualified",),
    ),
    StageWords(
        "evaluation", "Evaluation", "Let them see it in their own water, milk or air.",
        "Took readings with ours and theirs, side by side.",
        ("What counts as good was written down before", "Their lab has seen the readings"), 35,
        ("Collect the loan unit together with them", "Ring on day three, whatever happens"),
        ("Evaluation",),
    ),
    StageWords(
        "proposal", "Proposal", "Make it easy to say yes or no.",
        "Read the offer with us and named what is missing.",
        ("One page with their figures first", "A day for the decision"), 21,
        ("Put the bottom line on top", "Ask who else has to read it"), ("Proposal",),
    ),
    StageWords(
        "negotiation", "Negotiation", "Settle terms and the start.",
        "Named every open point, and who closes it.",
        ("Each open point has an owner and a day",), 14,
        ("Bring the two lawyers into one call",), ("Negotiation",),
    ),
)
SECOND = (
    FIRST[0],
    replace(FIRST[1], purpose="Understand what it costs them to leave it as it is, by their count.",
            dwell_days=25),
    replace(FIRST[2], exit_criteria=(*FIRST[2].exit_criteria, "Whoever runs it can calibrate it"),
            dwell_days=42),
    FIRST[3],
    replace(FIRST[4], next_steps=("Bring the two lawyers into one call",
                                  "Introduce customer success before they sign")),
)
WHY_FIRST = "We sold in eight ways; this is what the eight have in common."
WHY_SECOND = ("Trials took six weeks everywhere, and ended badly where nobody could calibrate."
              " Callum's team proposed it.")
THIRD_DRAFT = replace(
    SECOND[0], next_steps=(*SECOND[0].next_steps, "Ask the neighbour who has one already"),
)
ROTTERDAM = (
    replace(SECOND[0], key="rot-lead", next_steps=("Ask the keeper which one hurts",)),
    replace(SECOND[1], key="rot-qualified"),
    StageWords(
        "rot-board", "Polder board", "Three minutes before the board, once.",
        "Heard us for three minutes and asked at least one question.",
        ("The dyke reeve is for it", "Cost, risk and date fit on one page"), 30,
        ("Practise with somebody who is bored easily",), ("Evaluation",),
    ),
    replace(SECOND[3], key="rot-proposal"),
    replace(SECOND[4], key="rot-negotiation"),
)
WHY_ROTTERDAM = "Half of what we sell goes before a board first."
GALWAY = tuple(replace(one, key=f"gal-{one.key}") for one in FIRST[:4])
WHY_GALWAY = "Four stages are enough where everyone knows everyone."
WHY_GALWAY_ENDED = "Nobody could compare us with Porto, and the fourth stage hid two."
# who, in which team, at which stage, what, why, working days ago, verdict, what was answered
PROPOSALS = (
    ("callum", "Leith", 2, "Whoever runs it must be able to calibrate it before we collect the"
                           " loan.",
     "Twice the readings were fine until we left.", 64, "taken", "Yes. It is in the next version."),
    ("mairi", "Leith", 2, "Six weeks for a trial, not five: the lab reads once a fortnight.",
     "Eleven of my last fourteen took six.", 60, "taken",
     "Your count convinced me. Every team sees the same."),
    ("femke", "Rotterdam", 1, "Let two of us go to the first visit.",
     "One talks, one writes.", 41, "declined",
     "With eleven of us that is a quarter of our days. Take a colleague where it matters."),
    ("sander", "Rotterdam", 3, "Leave out the day for the decision.",
     "Boards have their own calendar.", 33, "declined",
     "The board's day is a day. Write that one down."),
    ("callum", "Leith", 0, "Add: ask the neighbour who has one already.",
     "Fish farmers believe fish farmers.", 8, "", ""),
    ("mairi", "Leith", 4, "Say who owns the open point on the customer's side by name.",
     "\"Purchasing\" has never closed anything.", 3, "", ""),
    ("femke", "Rotterdam", 4, "Lawyers on one call, as Leith does it.",
     "It took them 25 minutes.", 2, "", ""),
    ("mairi", "Leith", 1, "Ask for a drawing before the first visit.",
     "I drove to Fife twice for the same pipe.", 17, "withdrawn", ""),
)
# fmt: on

"""Words beside figures: late forecasts, measures typed by a team, a deal named by hand."""

# fmt: off
# why a forecast changed late, and how much of it was left
LATE = (
    ("The order of the waterworks came in after the close.", 1.1),
    ("The hospital moved to the next quarter, I heard it this morning.", 0.88),
    ("I had counted one deal twice.", 0.9),
    ("The board decided a day early.", 1.06),
    ("Their buyer is ill; nothing is signed this week.", 0.93),
    ("The second site came on top, in writing.", 1.12),
)
DANA_LATE = "Two deals of Friday's list became one order."
# what is counted by hand in Leith: label, unit, a person or a team, usual a week
TYPED = (
    ("Second talks within ten days", "talks", "person", 3),
    ("Days out with a boat", "days", "team", 2),
)
DROPPED = ("Slides left at home", "times", "person", 1)
BY_TALLY = "Deals begun, by tally"
BY_HAND = (
    # name, account, amount, stage, next step, days until it closes
    ("Boat-shed buoy for the harbour club", "Newhaven Harbour Club", 4_200, "Lead",
     "Show them the reading on a phone in the boat", 40),
    ("Loan meter for the school mill", "Cramond Mill School", 1_900, "Qualified",
     "Ask the miller's pupils what they want to know", 25),
)
WON_BY_HAND = ("Two spare membranes, cash", "Skipper Laird", 260, "Proposal", "Bring them along", 3)
# fmt: on

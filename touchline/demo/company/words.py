"""Sentences in sellers' own words: next steps by stage, stale ones, and where deals come from."""

from random import Random

NEXT_STEPS: dict[str, tuple[str, ...]] = {
    "Lead": (
        "Find out who signs off new equipment in the lab",
        "Ring back Thursday, she was on her way to the intake",
        "Send the two-page overview, not the whole catalogue",
        "Ask what went wrong with the last probe they bought",
        "See whether the trade fair chat was more than politeness",
        "Get a name at the plant, the switchboard won't put me through",
        "Ask the fish farm next door to introduce us",
        "Read their water report before I call again",
        "Check if they still rent their instruments",
        "Write to the quality manager, purchasing does not answer",
        "Visit when I am in the area on Tuesday",
        "Find out if the new limit for nitrate touches them",
    ),
    "Qualified": (
        "Site visit with the shift lead, see how they sample now",
        "Ask how much a rejected tanker costs them",
        "Bring the process engineer into the next call",
        "Get last year's lab results to compare with",
        "Agree what a good trial would show, in writing",
        "Find out which budget this comes from, lab or maintenance",
        "Ask who would be against it and why",
        "Walk the outfall with the site manager",
        "Understand why the 2019 project was stopped",
        "Meet the night shift, they do the sampling",
        "Ask what happens if they do nothing this year",
        "Check with our service team if we can reach the island in winter",
        "Lunch with the lab head, no slides",
    ),
    "Evaluation": (
        "Collect the trial unit on Friday and look at the readings together",
        "Second week of the trial, check the fouling on the probe",
        "Compare our readings with their reference lab",
        "Send a spare membrane, theirs tore",
        "Get the operator to say in the meeting what she told me",
        "Let them talk to the dairy that runs two of ours",
        "Drift in the afternoon: find out if it is us or the sun",
        "Ask IT about the data link before they ask us",
        "Train the weekend crew on calibration",
        "Repeat the salmon samples, the first batch was too cold",
        "Agree who reads the trial report and by when",
        "Move the mast, the lorries turn right beside it",
        "Trial ends on the 14th, book the closing meeting now",
        "Find out why the second lab has not started",
    ),
    "Proposal": (
        "Cut the offer to one page for the board",
        "Present to the plant manager together with the lab head",
        "Ask whether the tender needs the certificate in the local language",
        "Offer with and without the service plan, let them choose",
        "Call the finance lead, she has questions about leasing",
        "Answer the eleven questions from purchasing",
        "Put their own numbers on the first page",
        "Delivery before the harvest? Check with the works first",
        "Find out who else has offered",
        "Ask the lab head to read the draft before I send it",
        "Take the second site out of the offer, it scares them",
        "Waiting for the council meeting on the 21st",
        "Ring to hear what they think, not whether they signed",
    ),
    "Negotiation": (
        "Settle who pays for the crane",
        "Legal wants our liability clause changed, call them directly",
        "Agree on the start date with their maintenance stop",
        "Get the purchase order number before the 30th",
        "Ask what they would need to drop the extra discount",
        "Last open point is training days, offer three",
        "Meeting with the mayor's office, bring the references",
        "Purchasing is away until Monday, talk to her deputy",
        "Check the warranty wording with our works manager",
        "Confirm that the annual calibration is in the price",
        "Introduce customer success before they sign",
        "Signature promised for this week, ring on Wednesday",
    ),
}

STALE: tuple[str, ...] = (
    "Call after Easter",
    "Follow up",
    "Waiting for the new budget",
    "Wait until the reorganisation is over",
    "Left a message",
    "Try again in autumn",
    "See notes",
    "Ask again when the new lab head has started",
    "Parked",
)
"""What stands on deals that nobody has looked at for a long time."""

SOURCES: dict[str, tuple[str, ...]] = {
    "new": ("Trade fair", "Website", "Cold call", "Referral", "Partner", "Tender", "Seminar"),
    "expansion": ("Existing customer", "Service visit", "Referral"),
    "renewal": ("Existing customer",),
}


def typed(text: str, *, chance: Random) -> str:
    """The text as it was typed: in one case of forty with a space after it."""
    return f"{text} " if chance.random() < 0.025 and text else text

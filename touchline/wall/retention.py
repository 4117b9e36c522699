"""Why each record of the contract is kept, on what ground, and for how long.

Shown on the contract page and in the papers. Rows are those of `records.py` that are built.
"""

from typing import Final

from touchline.wall.retained import LAW, SAFE, WORK, Retention
from touchline.wall.room_retention import ROOM_RETENTION

_WHILE_HERE = "until the person is erased"
_SNAPSHOT = "with the snapshot it is counted from: the ten latest imports are kept"

RETENTION: Final[dict[str, Retention]] = {
    "directory": Retention(
        "knowing who works in which team and who reports to whom, so that each sees what is theirs",
        WORK,
        "until the person is erased; lines of others keep their days and lead to someone who left",
    ),
    "team_scoreboard": Retention("leading a team by what is true", WORK, _SNAPSHOT),
    "own_numbers": Retention(
        "one's own view of one's work, and the conversation with one's manager",
        WORK,
        _SNAPSHOT + "; what was typed by hand 24 months after it ended, or until erased",
    ),
    "plan": Retention(
        "a team knowing what matters this quarter, how it sells and why",
        WORK,
        "for as long as the team stands, so that a quarter can be looked back at; a proposal until"
        " the person who made it is erased",
    ),
    "prep": Retention(
        "a weekly pipeline review that begins with the seller’s own thinking",
        WORK,
        "24 months after the review, or until the person is erased",
    ),
    "prep_draft": Retention(
        "thinking before one says it",
        WORK,
        "until it is submitted, at most 30 days after its day; a line that waits at most 13 weeks",
    ),
    "promises": Retention(
        "knowing what one owes and is owed", WORK, "24 months after their end, or until erased"
    ),
    "leaders_rates": Retention(
        "leaders being held to their word like everyone", WORK, "with the promises it counts"
    ),
    "moments": Retention(
        "learning from a customer meeting while it is fresh",
        WORK,
        "12 months, or until the person is erased",
    ),
    "expectations": Retention(
        "saying openly what is expected and what support there is",
        WORK,
        "24 months after their quarter, or until the person is erased",
    ),
    "requests": Retention(
        "help that is answered, with a reason", WORK, "24 months after the answer, or until erased"
    ),
    "stances": Retention(
        "a manager seeing how often they ask and how often they tell",
        "legitimate interest of the manager alone (GDPR Art. 6 (1) f)",
        "with the card",
    ),
    "forecast": Retention(
        "one number a week for planning, on a page of its own",
        WORK,
        "24 months, or until the person is erased",
    ),
    "reach_outs": Retention(
        "being reminded where one wishes to be", WORK, "until taken away, or the person is erased"
    ),
    "figure_questions": Retention(
        "putting right a number that someone doubts",
        WORK,
        "until the person who asked is erased; an answer stays with its figure",
    ),
    "imports": Retention(
        "bringing in the CRM's facts and seeing what could not be used",
        WORK,
        "files on their way in seven days; the ten latest snapshots with their rejected rows",
    ),
    "own_settings": Retention("pages as one likes them", WORK, _WHILE_HERE),
    "patterns": Retention(
        "questions to oneself from one's own deals",
        "legitimate interest of the seller alone (GDPR Art. 6 (1) f)",
        "not kept: counted anew each time from the snapshot",
    ),
    "mirror_here": Retention(
        "who leads seeing for themselves whether they asked or told",
        "nothing is processed by the company: it stays in the browser",
        "not kept: gone with the page",
    ),
    "mirror_reading": Retention(
        "who leads learning from their own conversations over time",
        "consent of everyone in the conversation (GDPR Art. 6 (1) a)",
        "24 months after the conversation; until its owner throws it away, left 30 days ago or is"
        " erased; another’s words until they have them removed or are erased",
    ),
    "pulse_answers": Retention(
        "leaders hearing what people say only where nobody can tell who said it",
        "not about a person once it is sent: nobody can tell whose it is",
        "until seven days after the round has closed; in no backup",
    ),
    "pulse_rounds": Retention(
        "a survey whose rules everyone can check, and that asks nobody too often",
        WORK,
        "rules for as long as their figures; who was asked 13 months, or until erased",
    ),
    "pulse_release": Retention(
        "a team and its leader knowing how things stand and whether they move",
        "figures of eight or more with noise added: not about a person",
        "for as long as the organisation keeps Touchline",
    ),
    "weeks_kept": Retention(
        "whether time for being coached is kept, where nobody can tell whose",
        "not about a person once it is cast: nobody can tell whose it is",
        "ballots until seven days after the box has closed, in no backup; shares like releases",
    ),
    "pulse_words": Retention(
        "hearing reasons beside a figure",
        "not about a person once a custodian has taken out names",
        "with the release; what was held back is deleted at once",
    ),
    "pulse_expectation": Retention(
        "a leader finding their own blind spots", WORK, "24 months, or until the person is erased"
    ),
    "pulse_replies": Retention(
        "people seeing what came of what they said", WORK, "with the release they answer"
    ),
    "pulse_talks": Retention(
        "teams too small for figures being heard too", WORK, "24 months after the talk"
    ),
    "pulse_feedback": Retention(
        "saying in one’s own name what one chooses to",
        WORK,
        "24 months, or until the person who signed it is erased",
    ),
    **ROOM_RETENTION,
    "sign_in": Retention(
        "letting in who is who they say they are, and showing them where they are signed in",
        SAFE,
        "a session until it ends, at most 14 days after it was used last; the rest until the person"
        " takes it away or is erased",
    ),
    "invitations": Retention(
        "getting people in, and seeing who is still missing",
        WORK,
        "a mail until it has left, at most three days; an invitation one year, or until the person"
        " is erased",
    ),
    "directory_sync": Retention(
        "people, seats and teams as the company's directory says",
        WORK,
        "what came in 90 days; what the directory says of a person until they are erased",
    ),
    "due_work": Retention(
        "doing in the background what takes a while, once and surely",
        SAFE,
        "30 days after it was done, 90 days after it was given up, or until the person is erased",
    ),
    "erasures": Retention(
        "showing that someone was erased, and stopping it where a law or a dispute does",
        LAW,
        "a hold until it is released; that an erasure took place for as long as the installation"
        " runs, without a name",
    ),
    "witness": Retention(
        "showing afterwards what was done with rights and records",
        SAFE,
        "for as long as the installation runs; lines hold keys, and the key of someone who was"
        " erased leads to nobody",
    ),
}


def retention(key: str) -> Retention:
    """What is said about a record. Raises KeyError: nothing is kept without a reason and an end."""
    return RETENTION[key]

"""Three processes to begin from, in our words, to be edited: nobody sells exactly like this."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from touchline.floor.rules.process import StageWords, lines_of
from touchline.kit.ids import new_key


@dataclass(frozen=True)
class StarterStage:
    """A stage of a starter; `exits` and `steps` are one entry a line."""

    name: Promise
    purpose: Promise
    customer_done: Promise
    exits: Promise
    steps: Promise
    days: int


@dataclass(frozen=True)
class Starter:
    """A process to begin from, and for which kind of selling it is meant."""

    key: str
    label: Promise
    suits: Promise
    stages: Sequence[StarterStage]

    def words(self) -> tuple[StageWords, ...]:
        """Its stages in the language of whoever begins, each with a key of its own."""
        return tuple(
            StageWords(
                key=new_key(),
                name=str(one.name),
                purpose=str(one.purpose),
                customer_done=str(one.customer_done),
                exit_criteria=lines_of(str(one.exits)),
                dwell_days=one.days,
                next_steps=lines_of(str(one.steps)),
            )
            for one in self.stages
        )


# fmt: off
SHORT = Starter(
    "short", _("A short sale"),
    _("One or two people decide, within a few weeks, mostly by phone and mail."),
    (
        StarterStage(
            _("First talk"), _("Find out whether there is something to solve."),
            _("Told us what they do today and what bothers them about it."),
            _("We can say their problem in their words\nThey gave us a day for the next talk"),
            _("Ask what it costs them to leave it as it is\nSend a summary of three lines"), 7,
        ),
        StarterStage(
            _("Fit"), _("See together whether what we have solves it."),
            _("Tried it, or watched it done with an example of their own."),
            _("They named what works and what is missing\nWe know who pays and by when"),
            _("Show it with their own example\nAsk who else should look before they decide"), 10,
        ),
        StarterStage(
            _("Offer"), _("Make saying yes or no easy."),
            _("Read the offer and said what they think of it."),
            _("Price and terms were talked through, not only sent\nA day for the answer is agreed"),
            _("Walk through the offer by voice\nAsk what could still stand in the way"), 7,
        ),
        StarterStage(
            _("Close"), _("Get from yes to a start."),
            _("Said yes, and who does what to begin."),
            _("Signed or ordered\nThe first day is in both calendars"),
            _("Send the paper within the day\nIntroduce who takes over"), 5,
        ),
    ),
)
CONSIDERED = Starter(
    "considered", _("A considered sale"),
    _("Several people decide over months, and what they buy changes how they work."),
    (
        StarterStage(
            _("Interest"), _("Learn whether it is worth the time of both."),
            _("Agreed to talk, and said what made them agree."),
            _("We know what changed for them lately\nOne person wants to find out more with us"),
            _("Read what they published\nAsk what happens if nothing changes"), 14,
        ),
        StarterStage(
            _("Problem"), _("Understand the problem as those see it who live with it."),
            _("Let us speak with two or more who feel the problem."),
            _("They put a figure on it, not we\nSomeone who decides knows that we are talking"),
            _("Ask for the person who would pay for it\nWrite their problem down and let them mend"
              " it"), 30,
        ),
        StarterStage(
            _("Shared plan"), _("Agree with them how they will decide."),
            _("Wrote the steps to a decision with us, with days and names."),
            _("We know everyone who must agree, and what each wants\nThe plan has a day for the"
              " decision\nWe know what they would do without us"),
            _("Draw up the plan together\nAsk who could stop it, and speak with them"), 21,
        ),
        StarterStage(
            _("Proof"), _("Let them see that it works for them."),
            _("Tested it against what they said they need."),
            _("What would count as proof was agreed before\nThose who tested it told those who"
              " decide"),
            _("Agree on two or three things to prove, no more\nHear what did not work first"), 30,
        ),
        StarterStage(
            _("Terms"), _("Settle price, law and start."),
            _("Brought in purchasing and law, and named what is open."),
            _("Every open point has an owner and a day\nWhoever signs has seen the reason to buy"),
            _("Go through open points once a week\nGive something only for something"), 21,
        ),
        StarterStage(
            _("Close"), _("Begin well."),
            _("Signed, and named who makes it a success on their side."),
            _("Signed\nThe team that delivers knows what was promised"),
            _("Hand over with the customer in the room\nAsk what nearly made them say no"), 14,
        ),
    ),
)
RENEWALS = Starter(
    "renewals", _("Renewals and expansion"),
    _("They are customers already: will they stay, and would more help them?"),
    (
        StarterStage(
            _("Look back"), _("See with them what they got for their money."),
            _("Told us what they use, what it brought, and what annoys them."),
            _("We have their figure for what it brought\nWhat annoys them has an owner and a day"),
            _("Ask those who use it, not only who signed\nBring one thing they do not use yet"), 30,
        ),
        StarterStage(
            _("Look ahead"), _("Learn what changes for them in the next year."),
            _("Said what they plan, and who decides now."),
            _("We know whether who signed last time still decides\nWe know what would make them"
              " leave"),
            _("Meet whoever is new\nAsk what they would buy again, and what not"), 21,
        ),
        StarterStage(
            _("Proposal"), _("Offer what fits: as it is, more, or less."),
            _("Compared staying with leaving, openly."),
            _("They heard what a smaller contract would look like\nA reason for any change of price"
              " is said"),
            _("Offer two ways, and say which you would take\nBegin before notice can be given"), 21,
        ),
        StarterStage(
            _("Renewed"), _("Settle it, and agree on the next look back."),
            _("Signed, or said no and why."),
            _("Signed, or the reason for no is written down\nThe next look back has a day"),
            _("Thank those who use it\nPut the next look back into both calendars"), 10,
        ),
    ),
)
# fmt: on
STARTERS = {starter.key: starter for starter in (SHORT, CONSIDERED, RENEWALS)}

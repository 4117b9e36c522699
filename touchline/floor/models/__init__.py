"""One noun a file. What the floor can count about a person is exported by `own_numbers`."""

from touchline.floor.models.agreement import Agreement
from touchline.floor.models.calendar_address import CalendarAddress
from touchline.floor.models.card import Card, Submission
from touchline.floor.models.card_answer import CardAnswer
from touchline.floor.models.card_line import CardLine
from touchline.floor.models.deal_match import DealMatch
from touchline.floor.models.drop import Drop
from touchline.floor.models.expectation import Expectation, ExpectationDrop, ExpectationWording
from touchline.floor.models.expectation_course import ExpectationClosing, Gap, GapAnswer
from touchline.floor.models.forecast import Forecast, ForecastChange, ForecastRhythm
from touchline.floor.models.hand_deal import HandDeal
from touchline.floor.models.hand_deal_change import HandDealChange
from touchline.floor.models.hand_deal_end import HandDealEnd
from touchline.floor.models.held import Held
from touchline.floor.models.help_answer import HelpAnswer
from touchline.floor.models.help_pass import HelpPass
from touchline.floor.models.help_request import HelpRequest
from touchline.floor.models.learning import Learning
from touchline.floor.models.moment import Moment, Observation
from touchline.floor.models.parked_line import ParkedLine
from touchline.floor.models.play import Play
from touchline.floor.models.priority import Priority
from touchline.floor.models.priority_filter import PriorityFilter
from touchline.floor.models.priority_measure import PriorityMeasure
from touchline.floor.models.process import Process
from touchline.floor.models.process_draft import DraftStage, ProcessDraft
from touchline.floor.models.process_stage import Stage
from touchline.floor.models.process_version import ProcessVersion
from touchline.floor.models.promise import Promise
from touchline.floor.models.promise_course import Keeping, Miss, Release, Renegotiation
from touchline.floor.models.proposal import Proposal, ProposalAnswer
from touchline.floor.models.reminders import Reminders, SentDigest
from touchline.floor.models.review import Review
from touchline.floor.models.review_moves import ReviewCancellation, ReviewMove
from touchline.floor.models.rhythm import Rhythm
from touchline.floor.models.stance import Stance
from touchline.floor.models.team_channel import TeamChannel
from touchline.floor.models.typed_measure import TypedDrop, TypedMatch, TypedMeasure, TypedValue
from touchline.floor.models.wording import Wording

__all__ = [
    "Agreement",
    "CalendarAddress",
    "Card",
    "CardAnswer",
    "CardLine",
    "DealMatch",
    "DraftStage",
    "Drop",
    "Expectation",
    "ExpectationClosing",
    "ExpectationDrop",
    "ExpectationWording",
    "Forecast",
    "ForecastChange",
    "ForecastRhythm",
    "Gap",
    "GapAnswer",
    "HandDeal",
    "HandDealChange",
    "HandDealEnd",
    "Held",
    "HelpAnswer",
    "HelpPass",
    "HelpRequest",
    "Keeping",
    "Learning",
    "Miss",
    "Moment",
    "Observation",
    "ParkedLine",
    "Play",
    "Priority",
    "PriorityFilter",
    "PriorityMeasure",
    "Process",
    "ProcessDraft",
    "ProcessVersion",
    "Promise",
    "Proposal",
    "ProposalAnswer",
    "Release",
    "Reminders",
    "Renegotiation",
    "Review",
    "ReviewCancellation",
    "ReviewMove",
    "Rhythm",
    "SentDigest",
    "Stage",
    "Stance",
    "Submission",
    "TeamChannel",
    "TypedDrop",
    "TypedMatch",
    "TypedMeasure",
    "TypedValue",
    "Wording",
]

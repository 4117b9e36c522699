"""The contrasts that are looked at, and the question that each one asks."""

from dataclasses import dataclass
from typing import Literal

Unit = Literal["share", "days", "money", "per week", "a deal"]
Against = Literal["lost", "past", "team"]


@dataclass(frozen=True)
class Question:
    """One contrast: what it is called, and what it asks if yours is the higher or the lower.

    Questions name both numbers, and judge neither: the seller knows what lies behind them.
    """

    key: str
    label: str
    unit: Unit
    against: Against
    if_higher: str
    if_lower: str


QUESTIONS: tuple[Question, ...] = (
    Question(
        "won_cycle_days",
        "Days from creation to close, won against lost",
        "days",
        "lost",
        "The deals you won took {yours}, those you lost {reference}. What do you see early in the "
        "deals that are worth the time?",
        "The deals you won took {yours}, those you lost {reference}. What keeps you in a deal that "
        "will not come?",
    ),
    Question(
        "won_amount",
        "Amount, won against lost",
        "money",
        "lost",
        "You win at {yours} and lose at {reference}. What do the larger deals let you do that the "
        "smaller ones do not?",
        "You win at {yours} and lose at {reference}. What changes when a deal gets larger?",
    ),
    Question(
        "won_touches",
        "Your activities in a deal, won against lost",
        "a deal",
        "lost",
        "You had {yours} in the deals you won and {reference} in those you lost. Which of them "
        "moved something?",
        "You had {yours} in the deals you won and {reference} in those you lost. When does more "
        "contact stop helping?",
    ),
    Question(
        "won_moved",
        "Deals whose close date moved later, won against lost",
        "share",
        "lost",
        "Close dates moved in {yours} of the deals you won and {reference} of those you lost. What "
        "did the customer need the time for?",
        "Close dates moved in {yours} of the deals you won and {reference} of those you lost. What "
        "might a second move be telling you?",
    ),
    Question(
        "now_win_rate",
        "Win rate, these three months against your year before",
        "share",
        "past",
        "You won {yours} of what closed in these three months; in the year before it was "
        "{reference}. What are you doing that you want to keep?",
        "You won {yours} of what closed in these three months; in the year before it was "
        "{reference}. What has changed, in the deals or in how you choose them?",
    ),
    Question(
        "now_cycle_days",
        "Days from creation to close, these three months against your year before",
        "days",
        "past",
        "Deals that closed in these three months took {yours}; in the year before it was "
        "{reference}. Where do they wait?",
        "Deals that closed in these three months took {yours}; in the year before it was "
        "{reference}. What made them quicker?",
    ),
    Question(
        "now_amount",
        "Amount of new deals, these three months against your year before",
        "money",
        "past",
        "New deals are at {yours}; in the year before they were at {reference}. Is that where you "
        "want to be?",
        "New deals are at {yours}; in the year before they were at {reference}. Is that where you "
        "want to be?",
    ),
    Question(
        "now_deals_created",
        "Deals created a week, these three months against your year before",
        "per week",
        "past",
        "You created {yours}; in the year before it was {reference}. Where do they come from?",
        "You created {yours}; in the year before it was {reference}. What takes the time that "
        "prospecting had?",
    ),
    Question(
        "now_activities",
        "Activities a week, these three months against your year before",
        "per week",
        "past",
        "You had {yours}; in the year before it was {reference}. Which of them would you not miss?",
        "You had {yours}; in the year before it was {reference}. What do you do instead?",
    ),
    Question(
        "team_win_rate",
        "Win rate against the team's middle",
        "share",
        "team",
        "You win {yours} of what you close; the team's middle is {reference}. What could a "
        "colleague learn from you?",
        "You win {yours} of what you close; the team's middle is {reference}. At which point do "
        "you know that a deal will not come?",
    ),
    Question(
        "team_cycle_days",
        "Days from creation to close against the team's middle",
        "days",
        "team",
        "Your deals take {yours}, the team's middle is {reference}. What are they waiting for?",
        "Your deals take {yours}, the team's middle is {reference}. What do you do earlier than "
        "others?",
    ),
    Question(
        "team_days_in_stage",
        "Days in a stage against the team's middle",
        "days",
        "team",
        "A deal stays {yours} in a stage with you, the team's middle is {reference}. Which stage "
        "is it?",
        "A deal stays {yours} in a stage with you, the team's middle is {reference}. Is that pace, "
        "or haste?",
    ),
    Question(
        "team_stage_conversion",
        "Stage conversion against the team's middle",
        "share",
        "team",
        "{yours} of your stages end with a step forward, the team's middle is {reference}. What do "
        "you ask for before a deal moves?",
        "{yours} of your stages end with a step forward, the team's middle is {reference}. Where "
        "do yours turn back?",
    ),
)

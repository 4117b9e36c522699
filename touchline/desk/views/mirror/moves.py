"""How the labels of the mirror are called on pages: a name, two letters, what it does."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Move:
    """A label, its two letters for black and white, its name and what it does."""

    key: str
    mark: str
    name: str | Promise
    does: str | Promise


MOVES: Final = (
    Move("open_question", "OQ", _("open question"), _("Invites to think; many answers fit.")),
    Move("closed_question", "CQ", _("closed question"), _("Asks for a yes, a no or a fact.")),
    Move("leading_question", "LQ", _("leading question"),
         _("Has the form of a question and carries your own idea.")),
    Move("advice", "AD", _("advice"), _("Tells or suggests what to do.")),
    Move("confrontation", "CF", _("confrontation"), _("Judges, blames, warns or argues.")),
    Move("information", "IN", _("information"), _("Gives facts or your view.")),
    Move("reflection", "RF", _("reflection"), _("Gives back what they said.")),
    Move("affirmation", "AF", _("affirmation"), _("Recognises a strength or an effort.")),
    Move("support", "SU", _("support"), _("Hands over the choice, or offers help.")),
    Move("other", "OT", _("other"), _("Greetings, logistics, “mm-hm”.")),
)  # fmt: skip
RESPONSES: Final = (
    Move("ownership", "ow", _("own idea"), _("Their own idea, insight or decision.")),
    Move("obstacle", "ob", _("obstacle"), _("A reason why not.")),
    Move("disclosure", "di", _("disclosure"), _("Admits a doubt, a fear or a mistake.")),
    Move("compliance", "co", _("compliance"), _("Agrees with your idea, and adds nothing.")),
    Move("report", "re", _("report"), _("Facts and answers.")),
    Move("request", "rq", _("request"), _("Asks you for an answer or for help.")),
    Move("other", "ot", _("other"), _("Greetings, logistics, “mm-hm”.")),
)
FOCUSES: Final = (
    ("numbers", _("numbers")), ("deal", _("a deal")), ("skill", _("a skill")),
    ("person", _("the person")), ("frame", _("the talk itself")),
)  # fmt: skip

"""Expectations between a seller and their manager: what, how we will know, what support."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Expected:
    """Of one seller in one quarter (`back` 0 is this one). `gap` is said in words with a day.

    `answers` is the seller's answer to it; `closed` what was said when the quarter was over.
    """

    who: str
    back: int
    what: str
    know: str
    support: str
    gap: str = ""
    answers: str = ""
    closed: str = ""


# fmt: off
EXPECTED = (
    Expected("mairi", 0, "Two talks with people who decide, in each deal above ten thousand.",
             "Names and days on the card.", "I come along where you ask me, and stay quiet."),
    Expected("mairi", 0, "Say no to what we should not sell.",
             "One deal closed by you each month, with the reason.",
             "I defend each of them before Grete."),
    Expected("mairi", 1, "One reference that may be named, for milk.",
             "A letter from a dairy.", "I write to the co-op's chair.",
             closed="The letter came from Glenorrin. It is short and good."),
    Expected("callum", 0, "Each next step has a day.",
             "On the card, for all three deals.", "I ask for the day until it bores us both.",
             gap="Of the last nine steps five had no day. That is serious to me, as two of those"
                 " deals"
                 " went quiet in the same weeks.",
             answers="True. I leave the day out when I'm not sure they want me. I'd rather say that"
                     " on the card then."),
    Expected("callum", 0, "The forecast by Wednesday evening.",
             "Given before it closes, four weeks in a row.", "A reminder from me, once.",
             gap="It came late in three of the last four weeks."),
    Expected("callum", 1, "Six fish farms visited.", "Six, with a log each.",
             "The boat is paid for.",
             closed="Seven visits, five logs. The two missing ones were the two that bought."),
    Expected("femke", 0, "Ten new names each week.", "In the CRM by Friday.", "A list from me."),
    Expected("second", 0, "Lead one trial from its start to the closing talk.",
             "The customer says who led it.", "I am there on the first day only."),
    Expected("third", 0, "Meet the person who feels the problem before you meet the buyer.",
             "First talk and second talk, by name, on the card.", "Catriona takes you along once."),
    Expected("fourth", 0, "Ask the full price once before any favour.",
             "Two offers this quarter.", "We practise it in the car."),
    Expected("fifth", 0, "Your card, before the evening.", "Six of eight weeks.",
             "Three lines are enough. One is.",
             gap="Two of eight weeks. The others hear from you what they hear from nobody, and I"
                 " miss it."),
    Expected("fifth", 1, "Take one of the young ones along each month.", "They tell about it.",
             "I keep your Fridays free.",
             closed="Arjun went along three times, and speaks of it more than of any course."),
)
# fmt: on

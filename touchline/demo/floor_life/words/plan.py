"""Priorities with why, plays and what was learnt; last quarter's and this one's."""

from touchline.floor.rules.plan_words import Aim, PlaySaid, PrioritySaid

# fmt: off
NORTHLIGHT_NOW = (
    PrioritySaid(
        "Be measured by what customers measure",
        "They keep what proves itself in their own log, and forget what we praise.",
        (PlaySaid("End each trial with their figures, read out by them",
                  "The dairy at Glenorrin read its own service hours out to its owner."),),
        Aim("retention", 0.9), (),
    ),
    PrioritySaid(
        "Win where nobody has measured yet",
        "The new limits bring places that never owned an instrument; the first to help stays.",
        (PlaySaid("Read the public registers before we ring",
                  "Two wells in the register near Leith turned into a trial within a month."),),
        Aim("pipeline_created", 9_000_000), (),
    ),
)
NORTH_SEA_NOW = (
    PrioritySaid(
        "Sea farms measure before they feed",
        "Feed is two thirds of their cost, and oxygen decides what becomes of it.",
        (PlaySaid("A buoy on loan for two feedings, the keeper writes the log",
                  "In Bergen a keeper wrote eleven days by hand and then asked for the buoy."),
         PlaySaid("Speak with the diver as well as with the owner",
                  "Leith's diver photographed mussels on one side only; we turned the frame.")),
        Aim("deals_won", 110), (Aim("activities", 330), Aim("deals_created", 45)),
    ),
    PrioritySaid(
        "No step without a day",
        "Deals that stand still do so because nobody said when.",
        (PlaySaid("Close each review by reading the next steps aloud, each with its day",
                  "Malmö reads them standing up; it takes ninety seconds."),),
        Aim("pushed_close_dates", 0.3), (Aim("activities", 330),),
    ),
)
# One on its way for most of a quarter, one that is missed, one that is met.
LEITH_NOW = (
    PrioritySaid(
        "Fish farms from the Forth northwards",
        "Keepers lose a cage in one warm night; we can warn them by the hour.",
        (PlaySaid("Go out with the boat before we quote",
                  "Callum found a rotten cable that no drawing showed; the quote was right at"
                  " once."),
         PlaySaid("Let the diver take the pictures",
                  "Catriona's diver sent forty; the cause was on the third.")),
        Aim("deals_won", 46), (Aim("activities", 62), Aim("deals_created", 7)),
    ),
    PrioritySaid(
        "Every next step has a day and an owner",
        "We lose more to silence than to price.",
        (PlaySaid("Read the steps aloud at the end of each review",
                  "Since Bilal does it, two lawyers met in one call instead of forty mails."),),
        Aim("pushed_close_dates", 0.15), (Aim("activities", 62),),
    ),
    PrioritySaid(
        "The second talk within two weeks",
        "First talks are easy here; what we miss is the one after.",
        (PlaySaid("Keep one question for next time, and say so",
                  "Arjun kept two of three questions; they rang him."),
         PlaySaid("Bring a second person into the second talk",
                  "The site nurse signed; she was on nobody's chart.")),
        Aim("days_in_stage", 10), (Aim("deals_created", 8),),
    ),
)
REWORDED = PrioritySaid(
    "The second talk within ten working days",
    "First talks are easy here; after ten days they have forgotten why they spoke with us.",
    LEITH_NOW[2].plays, LEITH_NOW[2].result, LEITH_NOW[2].activities,
)
LEITH_DROPPED = PrioritySaid(
    "Breweries of the Lothians",
    "Small brewers buy what their neighbour uses.",
    (PlaySaid("A tasting with two meters on the table", "We have none yet."),),
    Aim("deals_won", 8), (),
)
DROPPED_BECAUSE = ("Four of them share one lab and wait for it. We would only push them; back"
                   " when the"
                   " lab is built.")
LEITH_BEFORE = (
    (PrioritySaid(
        "Mills before the harvest",
        "A wet load cannot be dried twice; whoever measures first sleeps.",
        (PlaySaid("A meter on loan before the first load",
                  "A miller rang at seven in the morning, laughing."),),
        Aim("deals_won", 20), (Aim("deals_created", 6),)),
     "Loans before the harvest worked, quotes during it never did. Next year we begin a month"
     " earlier and stop at the first load."),
    (PrioritySaid(
        "Fewer dates that move",
        "A date that moves twice was never theirs.",
        (PlaySaid("Ask what is true on that day that is not true today",
                  "One fiscal year explained three delays."),),
        Aim("pushed_close_dates", 0.3), (Aim("activities", 60),)),
     "The question about the reason for a date helped; counting moved dates did not. We keep the"
     " question and drop the count."),
)
NORTH_SEA_BEFORE = (
    (PrioritySaid(
        "Renew before they look around",
        "Those who stay buy the second instrument without a tender.",
        (PlaySaid("Ask the operator what it did while nobody looked",
                  "In Leith an operator calls hers Morag."),),
        Aim("renewed_value", 900_000), ()),
     "Operators renew, buyers compare. Teams that visited the operator renewed more; we should have"
     " said that in the first week."),
)
# whom they belong to, priorities of this quarter: other teams, in short
OTHERS = {
    "Rotterdam": (
        PrioritySaid("Fill the first two stages again",
                     "After the thin quarter there is nothing to win in spring.",
                     (PlaySaid("Ten new names each week, from the register of sluices", ""),),
                     Aim("pipeline_created", 3_400_000), (Aim("deals_created", 30),)),
        PrioritySaid("Sluices and locks of the big water board",
                     "One keeper decides for two budgets.",
                     (PlaySaid("Ask the keeper which one hurts", ""),),
                     Aim("deals_won", 45), (Aim("activities", 140),)),
    ),
    "Bergen": (
        PrioritySaid("Each island its own day",
                     "A visit that was cancelled twice is a customer who waits no longer.",
                     (PlaySaid("Fix the islands' days for the whole quarter",
                               "Sotra has two, and sings."),),
                     Aim("deals_won", 34), (Aim("activities", 95),)),
    ),
    "Malmö": (
        PrioritySaid("Know why we lose, by name",
                     "We write price, and it is price in one case of five.",
                     (PlaySaid("Ring each one who said no, a month later",
                               "A quality lead told us after a month what she would not say at"
                               " once."),),
                     Aim("win_rate", 0.3), (Aim("activities", 150),)),
        PrioritySaid("Hospitals' night air", "Wards are measured by day and sleep at night.",
                     (PlaySaid("Offer one night, not a study", "A ward in Kullaryd asked for"
                                                               " three."),),
                     Aim("deals_won", 48), ()),
    ),
    "Galway": (
        PrioritySaid("Oysters and what they filter", "Growers are closed on one bad sample; a"
                     " second one opens them again.",
                     (PlaySaid("Take the second sample together", ""),),
                     Aim("deals_won", 26), (Aim("activities", 70),)),
    ),
    "Porto": (
        PrioritySaid("Cover the open patch together", "Customers notice when nobody is theirs.",
                     (PlaySaid("Two of us know each account", "Foz do Arneiro knows three by"
                                                              " name."),),
                     Aim("retention", 0.88), (Aim("activities", 120),)),
    ),
    "Trieste": (
        PrioritySaid("Olive mills across the border", "The same press, two laws, one instrument.",
                     (PlaySaid("Offer in both languages on one page", ""),),
                     Aim("deals_won", 60), (Aim("deals_created", 45),)),
    ),
}
# fmt: on

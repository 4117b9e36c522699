"""Promises that were made outside a review: to a person, a team, everyone, a customer."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Made:
    """`owner` and `to` are keys of the cast, `team:`, `customer:` or `everyone`.

    `made` and `due` are working days from today, those before it below 0. `fate` is kept, late,
    missed, released, taken back or open; `moved` is the reason of a new day, `says` the sentence
    at a miss.
    """

    owner: str
    to: str
    words: str
    made: int
    due: int
    fate: str = "open"
    moved: str = ""
    says: str = ""
    audience: str = "line"
    find_out: bool = False


# fmt: off
PROMISES = (
    Made("amara", "everyone", "Say by name which of the three product lines get new money next"
                              " year",
         -30, 4),
    Made("amara", "everyone", "Answer the twelve open questions of the last all-hands in writing",
         -44, -24, "kept"),
    Made("amara", "everyone", "Spend two days each quarter at a customer's site, and tell what I"
                              " saw",
         -58, -12, "late"),
    Made("amara", "everyone", "Publish what I decided about the car policy, and why", -40, -9,
         "missed", says="I had no decision to publish. You get a new day when I have one."),
    Made("amara", "everyone", "Why the works deliver in nine weeks what they plan in five",
         -15, 12, find_out=True),
    Made("grete", "team:North Sea", "Bring a second loan boat before the first storm", -38, -14,
         "kept"),
    Made("grete", "team:North Sea", "Read a sample of ten cards and tell you what I learnt from"
                                    " them",
         -20, 8, moved="Two teams had not written any by then.", audience="team"),
    Made("grete", "dana", "Ask Amara for one more seat in Leith", -26, -11, "kept"),
    Made("grete", "sander", "Sit in on a team review in Rotterdam and say what I saw", -22, 3),
    Made("matteo", "everyone", "Visit Gdańsk and Galway before the quarter ends", -33, 15),
    Made("matteo", "amara", "A plan for Porto's open patch", -19, -6, "late"),
    Made("dana", "team:Leith", "Ask finance what the discount rule really says, and tell everyone",
         -17, -7, "kept"),
    Made("dana", "team:Leith", "One page about how I read the forecast", -9, 2),
    Made("dana", "team:Leith", "Stop asking for figures that I can look up myself", -52, -31,
         "kept"),
    Made("dana", "mairi", "Write to you what your page is used for, and what never", -12, 1),
    Made("dana", "callum", "Ask Juno whether the fish farm story can go into the newsletter",
         -16, -8, "missed", says="I forgot, and Juno's newsletter is out. I am sorry."),
    Made("dana", "customer:Forth Estuary Water", "Send the minutes of the site visit, with the"
         " open points at the top", -8, -5, "kept"),
    Made("dana", "customer:Kilbrannoch Seafood", "Whether the kit stands frost on a quay",
         -6, 5, find_out=True),
    Made("dana", "grete", "A name for the open seat that I would argue for", -21, -3, "open"),
    Made("dana", "beatriz", "Introduce the dairy's new owner to you before the first delivery",
         -14, -4, "released"),
    Made("mairi", "dana", "The hours of the logbook, counted, on one page", -13, -6, "kept"),
    Made("mairi", "customer:Glenorrin Dairy Co-op", "The comparison of both samples, with the raw"
         " values", -10, -2, "kept"),
    Made("mairi", "callum", "Lend you my list of people at the co-ops", -7, 0),
    Made("mairi", "dana", "Say which of my deals I would close if I were honest", -5, 3),
    Made("mairi", "team:Leith", "Show how I read a register of wells, in ten minutes", -28, -18,
         "kept", audience="team"),
    Made("mairi", "customer:Inverlarrie Brewery", "An answer about the second meter", -24, -16,
         "kept", moved="Their brewer is at a fair until then."),
    Made("callum", "dana", "My forecast by Wednesday, really", -11, -8, "late"),
    Made("callum", "dana", "Ring the fish farm about the invoice", -18, -12, "missed",
         says="Put it off until it was too late. Accounts rang them before me."),
    Made("callum", "mairi", "Bring you to the skipper's table at the harbour supper", -9, 6),
    Made("callum", "team:Leith", "Cake for whoever finds the second spot for the mast", -15, -10,
         "kept", audience="team"),
    Made("callum", "customer:Port Ardle Waterworks", "A day with the boat before the cold comes",
         -12, -3, "open"),
    Made("callum", "dana", "The names and dates for the brewery, written down", -4, 0),
    Made("callum", "dana", "Who sits on that committee", -14, -11, "kept", find_out=True),
    Made("sander", "team:Rotterdam", "The fair list from Utrecht, cleaned, by Friday", -31, -26,
         "missed"),
    Made("sander", "team:Rotterdam", "Ask the works about a service team for Saturdays", -23, -13,
         "late"),
    Made("sander", "femke", "Come back to you about the Maassingel patch", -27, -15),
    Made("sander", "femke", "Get you the second seat at the spring fair", -12, -5),
    Made("sander", "grete", "A plan for the thin quarter", -34, -28, "late"),
    Made("sander", "grete", "Five calls with a seller on the line", -16, -10, "missed",
         says="Two of five."),
    Made("sander", "customer:Zuiderwaard Mills", "A new offer with the take-back clause", -8, 4),
    Made("femke", "sander", "The times of the auction, measured by me", -15, -9, "kept"),
    Made("femke", "customer:Nieuwerzand Fish Farms", "An honest word on delivery", -6, 1),
    Made("femke", "sander", "Ten calls by Thursday", -7, -4, "kept"),
    Made("beatriz", "dana", "Name one person of mine for the salmon account", -10, -6, "kept"),
    Made("beatriz", "everyone", "A list of what customers ask in their first month", -25, 7),
    Made("juno", "grete", "A reason to talk beside each name on the list", -13, 2),
    Made("tomasz", "everyone", "Office hours for anyone who wants to see how coaching works here",
         -20, -1, "kept"),
    Made("left", "dana", "Hand over the folder of the two harbours", -32, -16),
    Made("left", "customer:Dunskerry Seafood", "Ask about the missing delivery note", -29, -9),
    Made("left", "team:Leith", "Write down how the old test rig is started", -36, -20, "kept",
         audience="team"),
)
TAKEN_BACK = Made("mairi", "dana", "If the ward's counter may be named as a reference",
                  -3, 2, "taken back", find_out=True)
# fmt: on

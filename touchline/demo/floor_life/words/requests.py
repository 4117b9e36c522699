"""Requests for help: what somebody needs, by when, and what they were told."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Asked:
    """`asked` and `by` are working days from today; `deal` says whether it is about one of theirs.

    `passed` is (to whom, why); `says` yes, no or withdrawn, with `reason`, by whoever holds it.
    """

    who: str
    words: str
    asked: int
    by: int
    deal: bool = True
    passed: tuple[str, str] | None = None
    says: str = ""
    reason: str = ""


# fmt: off
REQUESTS = (
    Asked("mairi", "A second loan analyser for three weeks. Theirs must not leave the line.", -2,
          3),
    Asked("mairi", "Somebody who reads Gaelic for one page of the tender.", -24, -17, True, None,
          "yes", "Catriona's brother does. She rings you tonight."),
    Asked("mairi", "May I stop quoting the model that ends next year? I would rather say why.",
          -12, -6, True, None, "yes", "Yes, from today, and to everyone's face."),
    Asked("callum", "An extra day on the boat, the second one blew away.", -9, -5, True, None,
          "no", "Two days are spent and the keeper has a boat. Ask him for a seat in his."),
    Asked("callum", "Somebody from customer success when the new owner comes to see the dairy.",
          -4, 4, True,
          ("beatriz", "Your people know what the first month is like, and the new owner asks"
                      " that.")),
    Asked("callum", "The old price, once more, for the harbour. They were the first who bought.",
          -31, -26, True, None, "no",
          "The old price was below what the service costs us. I come along and say it."),
    Asked("callum", "A parking permit for the trailer.", -15, -12, False, None, "withdrawn",
          "The harbour master gave me his own."),
    Asked("femke", "A measurement of noise at night, for the ward.", -6, 2),
    Asked("femke", "Half a day of somebody who knows ice.", -20, -15, True, None, "no",
          "No time. Use the report of Bergen."),
    Asked("dana", "Leave to lend three probes over the winter, without a signature.", -7, -2, False,
          None, "yes", "Yes for three, and tell me in spring what came of it."),
    Asked("dana", "A seat in Leith before the trials of spring begin.", -3, 12, False,
          ("amara", "It is your budget, and I would say yes.")),
    Asked("sander", "Two people from another team for a week of calls.", -10, -4, False, None, "no",
          "Calls by strangers will not fill your first stages. Let us talk about the cards first."),
)
# fmt: on

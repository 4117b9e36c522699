"""The people of the demo company who have a story; tests and `bin/demo` play the same ones."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Member:
    """One person of the cast.

    `key` is the person's key in every file of the company, `seat` one of seller, manager, coach,
    leader, partner, admin; `team` the team where they sit. `comment` says who this is to a reader
    of a test, `look_first` what to look at first when signed in as this person.
    """

    key: str
    name: str
    email: str
    seat: str
    team: str
    comment: str
    look_first: str


def _member(name: str, seat: str, team: str, *, mail: str, comment: str, look: str) -> Member:
    return Member(
        mail.split(".", maxsplit=1)[0],
        name,
        f"{mail}@northlight.example",
        seat,
        team,
        comment,
        look,
    )


CAST: tuple[Member, ...] = (
    _member(
        "Dana Calder", "manager", "Leith", mail="dana.calder",
        comment="Leads six sellers in Leith and would rather ask than tell.",
        look="Reviews: Mairi's card lies there, and one review is still going on.",
    ),
    _member(
        "Mairi Sinclair", "seller", "Leith", mail="mairi.sinclair",
        comment="Sells in Leith and does not trust the company yet.",
        look="Reviews: your card for the next talk with Dana, and what came of last week's.",
    ),
    _member(
        "Callum Reid", "seller", "Leith", mail="callum.reid",
        comment="Sells in Leith beside Mairi; may see the team's numbers, never her own pages.",
        look="Your card: one line stands on it, and your review is close.",
    ),
    _member(
        "Sander Vos", "manager", "Rotterdam", mail="sander.vos",
        comment="Leads Rotterdam, another team of the same region; a stranger to Leith.",
        look="Promises: what you owe, and what share of it was kept by its day.",
    ),
    _member(
        "Femke de Wit", "seller", "Rotterdam", mail="femke.dewit",
        comment="Sells in Rotterdam; a stranger to everyone in Leith.",
        look="Promises: two that Sander made to you, and what became of them.",
    ),
    _member(
        "Tomasz Zieliński", "coach", "Coaching", mail="tomasz.zielinski",
        comment="Coaches sellers; outside every reporting line, reports to nobody in sales.",
        look="Room: two quarters with Mairi. What is not here: a quota, or anybody's pipeline.",
    ),
    _member(
        "Ayodele Bright", "coach", "Coaching", mail="ayodele.bright",
        comment="The second coach, so that a coachee has somebody to change to.",
        look="Room: Femke since she changed her coach. What Tomasz was told before is not there.",
    ),
    _member(
        "Grete Solheim", "leader", "North Sea", mail="grete.solheim",
        comment="Leads the region North Sea: Leith, Bergen, Rotterdam and Malmö.",
        look="Reviews: the cards of your four managers, with the same three lines as everyone's.",
    ),
    _member(
        "Matteo Ferrante", "leader", "Atlantic and Adriatic", mail="matteo.ferrante",
        comment="Leads the other region: Galway, Porto, Trieste and Gdańsk.",
        look="Galway and Gdańsk: seven sellers and nineteen, on the same page.",
    ),
    _member(
        "Amara Okafor", "leader", "Northlight", mail="amara.okafor",
        comment="Leads all of sales, and keeps promises of her own like anyone.",
        look="Promises: yours are public, the one that you missed as well.",
    ),
    _member(
        "Beatriz Lobo", "partner", "Customer success", mail="beatriz.lobo",
        comment="Looks after customers once they have bought; works with sales, not in it.",
        look="Requests for help: one from Leith was passed on to you, with the reason.",
    ),
    _member(
        "Juno Marchetti", "partner", "Marketing", mail="juno.marchetti",
        comment="Brings sales its first conversations; works with sales, not in it.",
        look="What sales goes for: the priorities of each team, with the reason.",
    ),
    _member(
        "Noor Haddad", "admin", "RevOps", mail="noor.haddad",
        comment="Runs the installation: people, teams and imports, and nobody's content.",
        look="The last import: seven rows were left out, each with its line and the reason.",
    ),
    _member(
        "Ottavia Mastroberardinelli-Hadjikonstantinopoulos", "seller", "Trieste",
        mail="ottavia.mastroberardinelli-hadjikonstantinopoulos",
        comment="Sells in Trieste; her surname has forty letters and no page may break on it.",
        look="Your name at the top of the page, all of it, and on a phone too.",
    ),
)  # fmt: skip

"""The eight teams of the demo company, each in a port city, and the two regions above them."""

from dataclasses import dataclass

ROOT = "Northlight"
NORTH_SEA = "North Sea"
ATLANTIC = "Atlantic and Adriatic"


@dataclass(frozen=True)
class Team:
    """A team: the city it is named for, how many sellers it has today, and its accounts' prefix."""

    name: str
    region: str
    sellers: int
    code: str
    country: str


TEAMS: tuple[Team, ...] = (
    Team("Leith", NORTH_SEA, 6, "LEI", "United Kingdom"),
    Team("Galway", ATLANTIC, 7, "GAL", "Ireland"),
    Team("Bergen", NORTH_SEA, 9, "BER", "Norway"),
    Team("Rotterdam", NORTH_SEA, 11, "ROT", "Netherlands"),
    Team("Porto", ATLANTIC, 12, "POR", "Portugal"),
    Team("Malmö", NORTH_SEA, 14, "MAL", "Sweden"),
    Team("Trieste", ATLANTIC, 18, "TRI", "Italy"),
    Team("Gdańsk", ATLANTIC, 19, "GDA", "Poland"),
)

LEADER_OF: dict[str, str] = {ROOT: "amara", NORTH_SEA: "grete", ATLANTIC: "matteo"}
"""The key of the person who leads each region, and of the one who leads all of sales."""

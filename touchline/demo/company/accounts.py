"""The customers of the demo company: invented organisations at invented places near each city."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from touchline.demo.company.frame import Frame
from touchline.demo.company.places import TEAMS, Team
from touchline.demo.company.words import typed

PER_SELLER = 8


@dataclass(frozen=True)
class Account:
    """One row of accounts.csv. `sector` is water, food or air."""

    key: str
    name: str
    sector: str
    country: str


def _list(names: str) -> tuple[str, ...]:
    return tuple(names.split(","))


_PLACES: dict[str, tuple[str, ...]] = {
    "Leith": _list(
        "Forth Estuary,Inverlarrie,Kilbrannoch,Auchterfinn,Strathmerle,Dunskerry,Carrickmuir,"
        "Glenorrin,Port Ardle,Lochmarrow"
    ),
    "Galway": _list(
        "Lisdoon,Ballynamarra,Carrowkeel Bay,Inishglass,Kilcorrin,Rossadown,Derrylough,"
        "Clonfada,Tobarbeg,Annaghroe"
    ),
    "Bergen": _list(
        "Skarvøy,Lyngsund,Tormodvik,Hestnesfjord,Bjørkedalen,Ytre Sunnfar,Kvalholmen,Steinsvær,"
        "Ågotnøy,Mjelkevik"
    ),
    "Rotterdam": _list(
        "Nieuwerzand,Oostmeerpolder,Zuiderwaard,Klaasdrecht,Hoogenvliet,IJsselrade,Maassingel,"
        "Drieplassen,Wolvershoek,Lage Spuije"
    ),
    "Porto": _list(
        "Vila Serrana,Ribeira Alva,Foz do Arneiro,Monte Figueiró,São Gualdim,Pedralém,Lagoa Mansa,"
        "Aldeia do Sal,Quinta Ferrã,Cabo Travesso"
    ),
    "Malmö": _list(
        "Åkerby,Sandhamra,Östra Vång,Lövsjö,Norrevik,Björnhult,Kullaryd,Strandeköp,Gråsäter,"
        "Høvelse,Rugmark,Sövdala"
    ),
    "Trieste": _list(
        "Valdibora,Santa Mavra,Montelauro,Porto Grisa,Roccasalda,Lokavščica,Podgriže,Dolnja Reka,"
        "Campo Sereno,Acquaviola,Kraška Draga,Isola Merlina,Borgo Nevoso,Vipolje"
    ),
    "Gdańsk": _list(
        "Brzezinowo,Jastrzębiec Morski,Nowa Rzęsna,Łąkowice,Słonawa,Żurawno Dolne,Wierzbnik,"
        "Kaszubice,Piaskowo,Mierzejno,Gęsia Góra,Dębowiec,Stara Śluza,Sobolewek"
    ),
}

_TRADES: tuple[tuple[str, str], ...] = (
    ("Water", "water"),
    ("Dairy Co-op", "food"),
    ("Harbour Authority", "water"),
    ("Mills", "food"),
    ("Environment Agency", "air"),
    ("Seafood", "food"),
    ("Clean Air Partnership", "air"),
    ("Waterworks", "water"),
    ("Brewery", "food"),
    ("Cement", "air"),
    ("Fish Farms", "water"),
    ("General Hospital", "air"),
)


def accounts_of(frame: Frame) -> dict[str, tuple[Account, ...]]:
    """The accounts of each team by its name, eight for each seller; the same for every `since`."""
    return {team.name: _near(team, frame=frame) for team in TEAMS}


def _near(team: Team, *, frame: Frame) -> tuple[Account, ...]:
    names = list(product(_PLACES[team.name], _TRADES))
    chance = frame.chance("accounts", team.name)
    chance.shuffle(names)
    return tuple(
        Account(
            key=f"{team.code}-{number:03d}",
            name=typed(f"{place} {trade}", chance=chance),
            sector=sector,
            country=team.country,
        )
        for number, (place, (trade, sector)) in enumerate(names[: team.sellers * PER_SELLER], 1)
    )


def patch(accounts: Sequence[Account], *, place: int) -> Sequence[Account]:
    """The accounts, out of the team's, that belong to the seller at a place of the team."""
    return accounts[place :: len(accounts) // PER_SELLER]

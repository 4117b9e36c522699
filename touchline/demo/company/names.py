"""Names that fit the place: given and family names by city, and their spelling in an address."""

import unicodedata
from dataclasses import dataclass
from random import Random

_NO_DECOMPOSITION = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "ß": "ss"})
"""Letters that Unicode does not take apart into a plain letter and a mark."""


@dataclass(frozen=True)
class Pool:
    """Names of one community. A family name written `Nowicki|Nowicka` has a form for men, women."""

    women: tuple[str, ...]
    men: tuple[str, ...]
    families: tuple[str, ...]

    def draw(self, chance: Random) -> str:
        """One full name."""
        is_woman = chance.random() < 0.5
        given = chance.choice(self.women if is_woman else self.men)
        forms = chance.choice(self.families).split("|")
        return f"{given} {forms[-1] if is_woman else forms[0]}"


def _pool(women: str, men: str, families: str) -> Pool:
    """Given names are separated by spaces, family names by commas: some have two words."""
    return Pool(
        tuple(women.split()),
        tuple(men.split()),
        tuple(" ".join(family.split()) for family in families.split(",")),
    )


POOLS: dict[str, tuple[Pool, ...]] = {
    "Leith": (
        _pool(
            "Isla Catriona Eilidh Morag Shona Kirsty Fiona Ailsa Rhona Jean",
            "Hamish Euan Fergus Angus Lachlan Struan Gregor Rory Alasdair Iain",
            "MacAulay, Buchanan, Rennie, Geddes, Farquhar, Lockhart, Moncrieff, Dunbar, Galbraith,"
            "Kinnaird, Drummond, Ogilvie, Abercrombie, Tulloch",
        ),
        _pool("Ayesha Sana Priya", "Imran Bilal Arjun", "Sharif, Mahmood, Chaudhry, Nair"),
    ),
    "Galway": (
        _pool(
            "Aoife Niamh Gráinne Caoimhe Sorcha Bríd Orla Síle Méabh Róisín",
            "Cian Oisín Tadhg Pádraig Diarmuid Eoin Ruairí Fionn Colm Séamus",
            "Ó Conghaile|Ní Chonghaile, Ó Flatharta|Ní Fhlatharta, Ó Máille|Ní Mháille, Joyce,"
            "O'Shaughnessy, Hession, Faherty, Keane, Ruane, Corless, Mannion, Geraghty, Folan,"
            "Ó Briain|Ní Bhriain, Kinsella, Tierney",
        ),
    ),
    "Bergen": (
        _pool(
            "Ingrid Sigrid Åse Ragnhild Solveig Marit Tiril Gro Bjørg Åshild Tuva Synnøve",
            "Øyvind Håkon Torbjørn Sindre Eirik Gaute Bård Jørn Vegard Trygve Leif Asbjørn",
            "Hovland, Nygård, Sæther, Bjørkli, Fosse, Tveit, Øvrebø, Haugland, Årdal, Kvåle,"
            "Myklebust, Strømme, Lægreid, Vågen, Bø",
        ),
        _pool("Linh Mai Thủy", "Minh Quang Bảo", "Nguyen, Pham, Tran"),
    ),
    "Rotterdam": (
        _pool(
            "Anouk Sanne Lotte Marijke Fleur Jorinde Noortje Elske Renée Mirthe",
            "Joost Bram Ruben Thijs Wouter Jeroen Daan Koen Maarten Gijs",
            "van der Meer, Hoekstra, Kuijpers, ter Horst, van den Broek, Dijkgraaf, Schaap,"
            "Verbeek, Noordermeer, de Haan, Wiersma",
        ),
        _pool("Chantal Shanice Gloria", "Clyde Humphrey Winston", "Pinas, Landveld, Eersel"),
        _pool("Elif Gülşen Çiğdem Zeynep", "Emre Hakan Çağrı Oğuz", "Yıldız, Öztürk, Aydoğan"),
        _pool("Samira Loubna Ilham", "Youssef Karim Anouar", "El Amrani, Bouzid, Aït Lahcen"),
    ),
    "Porto": (
        _pool(
            "Inês Leonor Conceição Graça Mafalda Lúcia Joana Sofia Teresa Amália Benedita Íris",
            "João Tomé Gonçalo Simão Rui Zé Álvaro Afonso Estêvão Nuno Vasco Tiago",
            "Magalhães, Brandão, Guimarães, Pacheco, Falcão, Simões, Quintão, Araújo, Pinho,"
            "Teixeira, Vilaça, Sampaio, Assunção, Leitão, Azevedo, Mourão, Cabaço",
        ),
        _pool("Djamila Edna", "Adilson Nelson", "Monteiro, Évora, Tavares"),
    ),
    "Malmö": (
        _pool(
            "Åsa Frida Linnéa Ebba Saga Märta Tove Elin Göta Kajsa",
            "Björn Östen Håkan Sören Måns Anders Viggo Nils Göran Ture",
            "Sjöberg, Lindqvist, Åkesson, Nyström, Hägg, Öberg, Löfgren, Ekdahl, Månsson, Bäckman",
        ),
        _pool("Mette Signe Bodil", "Søren Jeppe Kjeld", "Nørgaard, Kjær, Østergaard, Bøgh"),
        _pool("Amra Lejla Đenita", "Emir Senad Haris", "Hadžić, Begović, Šabić, Đulić"),
        _pool("Rima Hiba Nadine", "Ziad Samir Fadi", "Al-Khatib, Mansour, Darwish, Nassar"),
    ),
    "Trieste": (
        _pool(
            "Chiara Giulia Nives Fulvia Mariagrazia Ilaria Beatrice Livia Noemi Elettra",
            "Niccolò Tullio Dario Giosuè Corrado Livio Sergio Mattia Elio Renato",
            "Degrassi, Cosulich, Furlan, Stuparich, Benussi, Zanetti, Marassi, Vascotto,"
            "Bressan, D'Agostini, Tamaro, Visintin, Dapretto, Lonzar",
        ),
        _pool(
            "Živa Nataša Breda Tjaša Špela Mojca",
            "Boštjan Jernej Matjaž Uroš Žiga Srečko",
            "Kosovel, Pahor, Žerjal, Košuta, Štoka, Grgič, Čuk, Škerk",
        ),
    ),
    "Gdańsk": (
        _pool(
            "Agnieszka Małgorzata Żaneta Bożena Łucja Kinga Zofia Hanna Grażyna Elżbieta Iga Róża",
            "Łukasz Paweł Michał Bogusław Rafał Kacper Józef Stanisław Wojciech Błażej Maciej Jan",
            "Nowicki|Nowicka, Wiśniewski|Wiśniewska, Dąbrowski|Dąbrowska, Kamiński|Kamińska,"
            "Szymański|Szymańska, Piątek, Wróbel, Król, Gołąb, Żukowski|Żukowska, Borowiec,"
            "Lewandowski|Lewandowska, Szczęsny|Szczęsna, Kąkol, Jaśkiewicz, Bąk, Świątek, Formela,"
            "Pruszyński|Pruszyńska, Grabowski|Grabowska",
        ),
    ),
}  # fmt: skip


def draw_name(city: str, *, chance: Random) -> str:
    """A full name that fits the city; a community with more families is drawn more often."""
    pools = POOLS[city]
    (pool,) = chance.choices(pools, weights=[len(each.families) for each in pools])
    return pool.draw(chance)


def address(name: str) -> str:
    """The part of an e-mail address before the @: `first.last`, in plain ASCII letters.

    >>> address("Tomasz Zieliński"), address("Femke de Wit")
    ('tomasz.zielinski', 'femke.dewit')
    """
    letters = unicodedata.normalize("NFKD", name.lower().translate(_NO_DECOMPOSITION))
    plain = "".join(each for each in letters.replace("ı", "i") if each.isascii())
    given, _, family = plain.partition(" ")
    return f"{given}.{family.replace(' ', '').replace(chr(39), '')}"

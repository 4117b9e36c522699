"""What Northlight makes: nine instruments and kits for water, food and air, and what they cost."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Product:
    """One row of products.csv, with the sector it is made for and the price of one in euros."""

    key: str
    name: str
    family: str
    list_price: int


PRODUCTS: tuple[Product, ...] = (
    Product("beck", "Beck pH and conductivity station", "water", 6_400),
    Product("tarn", "Tarn turbidity probe", "water", 3_200),
    Product("plover", "Plover dissolved-oxygen buoy", "water", 14_800),
    Product("curlew", "Curlew milk analyser", "food", 21_500),
    Product("sorrel", "Sorrel grain and flour moisture meter", "food", 4_900),
    Product("brine", "Brine salinity and histamine kit", "food", 2_700),
    Product("bracken", "Bracken air quality mast", "air", 28_000),
    Product("dunlin", "Dunlin particle counter", "air", 9_600),
    Product("lantern", "Lantern stack gas analyser", "air", 46_000),
)

BY_SECTOR: dict[str, tuple[Product, ...]] = {
    sector: tuple(product for product in PRODUCTS if product.family == sector)
    for sector in ("water", "food", "air")
}


def amount(product: Product, *, kind: str, chance: Random) -> int:
    """What a deal is worth in whole euros, to the nearest ten.

    New customers start with a few, expansions add some, a renewal is the yearly care of what
    already stands there.
    """
    pieces = chance.choice((1, 1, 2, 2, 3, 4, 6)) if product.list_price < 20_000 else 1
    share = {"new": 1.0, "expansion": 0.8, "renewal": 0.35}[kind]
    worth = product.list_price * pieces * share * chance.lognormvariate(0, 0.3)
    return max(400, 10 * round(worth / 10))

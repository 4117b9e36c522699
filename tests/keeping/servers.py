"""A PostgreSQL of the tests' own, with as many empty databases as a test asks for."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from touchline.numbers.engine.cluster import Cluster
from touchline.site.settings.database import database


@dataclass
class Server:
    """`described(url)` is an entry of DATABASES."""

    cluster: Cluster
    made: int = 0

    def empty(self) -> str:
        """The address of a new, empty database."""
        import psycopg

        self.made += 1
        name = f"empty_{self.made}"
        with psycopg.connect(self.cluster.url, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        return f"postgres://touchline@{quote(str(self.cluster.folder), safe='')}/{name}"


def described(url: str) -> dict[str, Any]:
    """An entry of DATABASES for an address."""
    from touchline.kit.home import home

    return database({"DATABASE_URL": url}, home=home())

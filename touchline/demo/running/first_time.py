"""`python -m touchline.demo.running.first_time 2026-11-21`: makes the company in TOUCHLINE_HOME.

A process of its own, so that the parent needs no Django and a kill in the middle ends only this.
"""

import sys
from datetime import date

from touchline.kit import clock
from touchline.kit.home import home


def main(day: str) -> None:
    """Make the company whose two years end on `day`, with a printed line for each part."""
    import django

    django.setup()
    from touchline.demo.making import make_first

    make_first(home(), today=date.fromisoformat(day), at=clock.now(), say=print)


if __name__ == "__main__":
    main(sys.argv[1])

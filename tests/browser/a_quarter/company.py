"""`python -m tests.browser.a_quarter.company`: seats two teams in a TOUCHLINE_HOME.

Thirty sell in Leith, of whom eight will cast; forty-eight in Rotterdam, who all will. A process of
its own, since a home is chosen before Django starts.
"""

import django

LEITH, ROTTERDAM = 28, 47
"""So many more than the cast has there."""


def seat_them() -> None:
    from tests.cast import assemble
    from tests.pulse.rounds import sellers_of

    cast = assemble()
    sellers_of(cast.leith, LEITH)
    sellers_of(cast.rotterdam, ROTTERDAM)


if __name__ == "__main__":
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    seat_them()

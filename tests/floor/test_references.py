"""A figure that another room refers to can be opened while its measure exists."""

from touchline.wall.references import Reference, standing


def test_a_figure_that_is_counted_stands() -> None:
    assert standing(Reference("figure", "win_rate", "Win rate, Leith", "/floor/teams/x/"))


def test_a_figure_of_a_measure_that_is_gone_does_not() -> None:
    assert not standing(Reference("figure", "charm", "Charm, Leith", "/floor/teams/x/"))

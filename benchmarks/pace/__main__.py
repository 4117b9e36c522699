"""How often the 80 % interval of the pace holds, over quarters that are made up.

    python -m benchmarks.pace

For each kind of team: 200 quarters of the calendar, each looked at about three weeks, six, nine and
twelve after its first day. Three rules beside each other: the pace of weeks, with 16 weeks known;
the pace by season, with four former quarters known and with eight. Prints a row a kind: in how many
of 100 the quarter's end lay inside, and how wide the middle interval was beside what it was about;
then what was missed on top of the width, so that rules can be told apart that hold equally often
(the interval score, less is better). Takes about a minute.
"""

from benchmarks.pace.holding import RULES, held
from benchmarks.pace.kinds import KINDS


def main() -> None:
    """Print the table."""
    print(f"{'':30}" + "".join(f"{name:>24}" for name in RULES))
    print(f"{'':30}" + f"{'inside  width  score':>24}" * len(RULES))
    for name, (kind, of_cases) in KINDS.items():
        rules = held(kind, of_cases=of_cases).values()
        print(
            f"{name:30}"
            + "".join(f"{one.inside:11.0%} {one.width:6.0%} {one.score:5.2f}" for one in rules)
        )


if __name__ == "__main__":
    main()

"""What a fault did, in lines to print, and everything that was wrong after it."""

from dataclasses import dataclass, field


@dataclass
class Outcome:
    """`said` is printed; `wrong` has one line for each thing lost, half there, twice or broken."""

    said: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def say(self, words: str) -> None:
        """One line of the table."""
        self.said.append(words)

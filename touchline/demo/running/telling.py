"""What the demo prints: the address, large, and one list of who to sign in as."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console
from rich.markup import escape
from rich.panel import Panel
from rich.table import Table

from touchline.demo.cast import Member


@dataclass(frozen=True)
class Telling:
    """Prints to a terminal with frames and colour, and plainly into a pipe or a file."""

    console: Console

    def line(self, text: str) -> None:
        """One line of progress; an empty one is not printed."""
        if text:
            self.console.print(text, markup=False, highlight=False, soft_wrap=True)

    def curtain(self, address: str, cast: Iterable[Member]) -> None:
        """The demo is there: as whom, where, and how it ends.

        The address comes after the list, as a small window shows the last lines only.
        """
        if self.console.is_terminal:
            self.console.print("", _listed(cast), "", _large(address))
        else:
            self.line("Sign in with one click as:")
            for member in cast:
                self.line(f"  {member.name}, {member.seat}: {member.look_first}")
            self.line(f"\n{address}\n")
        self.line("Ctrl-C ends it. The company is kept for the next time.")


def _large(address: str) -> Panel:
    words = (
        f"[bold]Northlight Instruments is open[/bold]\n\n[bold green]{escape(address)}[/bold green]"
    )
    return Panel(words, title="Touchline, the demo", padding=(1, 4), expand=False)


def _listed(cast: Iterable[Member]) -> Table:
    table = Table(title="Sign in with one click as", title_justify="left", pad_edge=False, box=None)
    table.add_column("who", style="bold", max_width=28, overflow="fold")
    table.add_column("seat")
    table.add_column("what to look at first")
    for member in cast:
        table.add_row(escape(member.name), escape(member.seat), escape(member.look_first))
    return table

"""What the demo prints: who to sign in as, what opens the sealed rooms, and the address, large."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rich.console import Console
from rich.markup import escape
from rich.panel import Panel
from rich.table import Table

from touchline.demo.cast import Member
from touchline.demo.room_life.papers import Paper

OPENS: Final = "Rooms are sealed, to this demo as well. Seven words open, under Room, those of"
COMPARE: Final = (
    "Once, you compare six words with the other one there: the sign-in page has everybody's."
)


@dataclass(frozen=True)
class Telling:
    """Prints to a terminal with frames and colour, and plainly into a pipe or a file."""

    console: Console

    def line(self, text: str) -> None:
        """One line of progress; an empty one is not printed."""
        if text:
            self.console.print(text, markup=False, highlight=False, soft_wrap=True)

    def curtain(self, address: str, cast: Iterable[Member], papers: Iterable[Paper] = ()) -> None:
        """The demo is there: as whom, what opens rooms, where, and how it ends.

        The address comes after the lists, as a small window shows the last lines only.
        """
        members = tuple(cast)
        opens = _opening(members, papers)
        if self.console.is_terminal:
            self.console.print("", _listed(members))
            self._rooms(opens)
            self.console.print("", _large(address))
        else:
            self.line("Sign in with one click as:")
            for member in members:
                self.line(f"  {member.name}, {member.seat}: {member.look_first}")
            self._rooms(opens)
            self.line(f"\n{address}\n")
        self.line("Ctrl-C ends it. The company is kept for the next time.")

    def _rooms(self, opens: Mapping[str, str]) -> None:
        """Name → seven words; nothing is said where there is none."""
        if not opens:
            return
        self.line(f"\n{OPENS}:")
        if self.console.is_terminal:
            self.console.print(_words(opens))
        else:
            self.line("\n".join(f"  {name}: {words}" for name, words in opens.items()))
        self.line(COMPARE)


def _opening(cast: Sequence[Member], papers: Iterable[Paper]) -> dict[str, str]:
    """Name → seven words, of those whose words are printed."""
    names = {one.key: one.name for one in cast}
    return {names[one.who]: one.passphrase for one in papers if one.printed and one.who in names}


def _words(opens: Mapping[str, str]) -> Table:
    table = Table(pad_edge=False, box=None, show_header=False)
    table.add_column(style="bold", max_width=28, overflow="fold")
    table.add_column()
    for name, words in opens.items():
        table.add_row(escape(name), words)
    return table


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

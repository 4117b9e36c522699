"""The command line. A command's module is imported only when that command is called."""

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

import typer
from typer.core import TyperGroup

import touchline
from touchline.kit.home import home
from touchline.running.environment import take

# name → (module, attribute, one line of help). The demo is named, never imported: it lies above.
COMMANDS: Final[dict[str, tuple[str, str, str]]] = {
    "demo": ("touchline.demo.command", "demo", "Start the demo company in your browser."),
    "init": (
        "touchline.site.commands.init",
        "init",
        "Make the database and the first administrator.",
    ),
    "serve": (
        "touchline.site.commands.serve",
        "serve",
        "Serve pages and due work, until stopped.",
    ),
    "doctor": (
        "touchline.site.commands.doctor",
        "doctor",
        "Check everything and say what to do.",
    ),
    "import": (
        "touchline.site.commands.importing",
        "import_command",
        "Read a folder of CRM exports.",
    ),
    "numbers": ("touchline.site.commands.numbers", "numbers_app", "Print a team's measures."),
    "mirror": (
        "touchline.site.commands.mirror",
        "mirror_app",
        "Read a conversation: asked, or inspected?",
    ),
    "pulse": (
        "touchline.site.commands.pulse",
        "pulse_app",
        "Release figures that name nobody.",
    ),
    "witness": (
        "touchline.site.commands.witness",
        "witness_app",
        "Check the log of what was done.",
    ),
    "export": (
        "touchline.site.commands.export",
        "export",
        "Write all that is kept about a person.",
    ),
    "open": (
        "touchline.site.commands.opening",
        "open_export",
        "Read an export of your room, without a server.",
    ),
    "room": (
        "touchline.site.commands.room",
        "room_app",
        "Hand a leaver their sealed rooms; hold a room.",
    ),
    "erase": ("touchline.site.commands.erase", "erase", "Erase a person for good, or hold that."),
    "verify": (
        "touchline.site.commands.verify",
        "verify",
        "Compare the room's page with what was published.",
    ),
    "room-file": (
        "touchline.site.commands.room_file",
        "room_file",
        "Write the page that opens a room's export.",
    ),
    "room-host": (
        "touchline.site.commands.room_host",
        "room_host",
        "Write the room's page for a host without data.",
    ),
    "papers": ("touchline.site.commands.papers", "papers_app", "Write the contract's documents."),
    "backup": (
        "touchline.site.commands.backup",
        "backup",
        "Copy everything into one file, while people work.",
    ),
    "restore": (
        "touchline.site.commands.restore",
        "restore",
        "Fill an empty home from a backup.",
    ),
    "move-database": (
        "touchline.site.commands.move_database",
        "move_database",
        "Copy everything into another database.",
    ),
    "upgrade-check": (
        "touchline.site.commands.upgrade",
        "upgrade_check",
        "Say what an upgrade would do.",
    ),
    "upgrade": (
        "touchline.site.commands.upgrade",
        "upgrade",
        "Move the database to this release.",
    ),
    "worker": (
        "touchline.site.commands.worker",
        "worker",
        "Do the work that is due, until stopped.",
    ),
}


class LazyCommands(TyperGroup):
    """A group that knows its commands by name and loads one when it is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        module, attribute, _ = COMMANDS[cmd_name]
        found = getattr(import_module(module), attribute)
        if not isinstance(found, typer.Typer):
            found = _typer_of(cmd_name, found)
        command = typer.main.get_command(found)
        command.name = cmd_name
        return command

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_) for name, (_, _, help_) in COMMANDS.items()])


app = typer.Typer(
    cls=LazyCommands,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.callback(invoke_without_command=True)
def touchline_command(version: bool = typer.Option(False, "--version", help="Print it.")) -> None:
    """Touchline: a self-hosted system for leading a sales team.

    Example: touchline demo
    """
    if version:
        typer.echo(touchline.__version__)
        raise typer.Exit


def main() -> None:
    """Run the command line; wrong use ends with 2, a failure with 1 and one line."""
    if sys.argv[1:2] != ["demo"]:  # which must not be told what a real installation is told
        take(home())
    sys.exit(app())


def _typer_of(name: str, function: Callable[..., Any]) -> typer.Typer:
    single = typer.Typer(
        add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False
    )
    single.command(name=name)(function)
    return single

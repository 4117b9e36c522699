"""`touchline demo` as a command: what is wrong use, and what help says."""

import pytest
from typer import Typer
from typer.testing import CliRunner

from touchline.demo.command import demo

app = Typer()
app.command()(demo)


@pytest.mark.parametrize("port", ["0", "80", "70000", "eight"])
def test_a_port_that_cannot_be_taken_is_wrong_use(port: str) -> None:
    assert CliRunner().invoke(app, ["--port", port]).exit_code == 2


def test_help_holds_an_example() -> None:
    assert "Example: touchline demo --port 8080" in CliRunner().invoke(app, ["--help"]).stdout

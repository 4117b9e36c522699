"""The files of a delivery as the page shows them: a few columns, a few rows."""

from dataclasses import dataclass

from touchline.numbers.preview.looking import FileLook, look
from touchline.office.models import Delivery

COLUMNS = 8
ROWS = 3


@dataclass(frozen=True)
class ShownFile:
    """A look at a file, and the part of it that fits: `more` columns are only named."""

    look: FileLook

    @property
    def columns(self) -> tuple[str, ...]:
        return self.look.columns[:COLUMNS]

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        return tuple(row[:COLUMNS] for row in self.look.rows[:ROWS])

    @property
    def more(self) -> tuple[str, ...]:
        return self.look.columns[COLUMNS:]


def looks_of(delivery: Delivery) -> tuple[ShownFile, ...]:
    """Each file with its columns and first rows, by name; none once they are imported."""
    if delivery.state == Delivery.State.DONE:
        return ()
    return tuple(ShownFile(one) for one in look(delivery.folder))

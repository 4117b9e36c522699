"""The folders of an installation in a test, and files as a browser sends them."""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.sales import FILES, write_sales

SENT = {f"{name}.csv": text.encode() for name, text in FILES.items()}


@dataclass(frozen=True)
class Folders:
    """Where this installation keeps things; none is there before something is put into it."""

    home: Path

    @property
    def deliveries(self) -> Path:
        return self.home / "deliveries"

    @property
    def inbox(self) -> Path:
        return self.home / "inbox"

    @property
    def mappings(self) -> Path:
        return self.home / "mappings"

    @property
    def snapshots(self) -> Path:
        return self.home / "snapshots"

    def sales_in(self, name: str) -> Path:
        """The cast's sales, in a folder of the inbox."""
        write_sales(self.inbox / name)
        return self.inbox / name

    def deals_in(self, name: str) -> Path:
        """No more of them than can be imported: what many imports are made of."""
        write_sales(self.inbox / name, tables=("people", "opportunities"))
        return self.inbox / name

    def lying_about(self) -> list[str]:
        """What is left in the folder of the deliveries."""
        if not self.deliveries.is_dir():
            return []
        return sorted(path.name for path in self.deliveries.iterdir())


def sales() -> list[SimpleUploadedFile]:
    """The cast's sales, as chosen in a browser."""
    return [SimpleUploadedFile(name, content) for name, content in SENT.items()]


def packed(members: dict[str, bytes]) -> SimpleUploadedFile:
    """A zip, as chosen in a browser."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return SimpleUploadedFile("export.zip", made.getvalue())

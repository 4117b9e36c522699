"""A person's export as one zip that opens without Touchline: a page, tables, and what they mean."""

import json
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.template.loader import render_to_string

from touchline.kit.spreadsheet import sheet
from touchline.wall.own_data import Kept, OwnData

_README = """Everything that Touchline keeps about {name} ({email}).

Made on {at:%Y-%m-%d %H:%M} UTC. Open index.html in any browser: it needs no network and runs no
script. Each part is there twice more: as CSV for a spreadsheet (UTF-8; text that a spreadsheet
would run as a formula has an apostrophe in front), and as JSON exactly as it is kept.

What others wrote is in it as far as this person may read it in Touchline. Left out are passwords,
keys and the like: they are kept as hashes, or are secrets that open something.

"""
_PART = """{label}
  {what}
  Files: {key}.csv, {key}.json ({rows} rows)
  Seen by: {seen_by}
  Kept: {until}
"""


def own_archive(data: OwnData) -> bytes:
    """The zip. The same data at the same moment gives the same bytes."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, text in _files(data).items():
            info = ZipInfo(name, date_time=data.at.timetuple()[:6])
            info.compress_type, info.external_attr = ZIP_DEFLATED, 0o600 << 16
            archive.writestr(info, text.encode("utf-8"))
    return out.getvalue()


def file_name(data: OwnData) -> str:
    """`touchline-export-2026-03-18.zip`: no name in it, since it lies in a folder of downloads."""
    return f"touchline-export-{data.at:%Y-%m-%d}.zip"


def _files(data: OwnData) -> dict[str, str]:
    files = {
        "index.html": render_to_string("wall/own_data.html", {"data": data}),
        "README.txt": _readme(data),
    }
    for part in data.filled:
        files[f"{part.key}.csv"] = sheet(part.columns, _cells(part))
        files[f"{part.key}.json"] = _json(part)
    return files


def _readme(data: OwnData) -> str:
    begin = _README.format(name=data.name, email=data.email, at=data.at)
    parts = (
        _PART.format(
            label=part.label[:1].upper() + part.label[1:], what=part.what, key=part.key,
            rows=len(part.rows), seen_by=part.seen_by, until=part.until,
        )
        for part in data.filled
    )  # fmt: skip
    empty = ", ".join(part.label.lower() for part in data.parts if not part.rows)
    return begin + "\n".join(parts) + (f"\nNothing is kept of these: {empty}.\n" if empty else "")


def _cells(part: Kept) -> list[list[object]]:
    return [[row[column] for column in part.columns] for row in part.rows]


def _json(part: Kept) -> str:
    document = {
        "part": part.key, "label": part.label, "record": part.what, "seen_by": part.seen_by,
        "kept": part.until, "rows": [dict(row) for row in part.rows],
    }  # fmt: skip
    return json.dumps(document, ensure_ascii=False, indent=2, default=_plain) + "\n"


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime | date) else str(value)

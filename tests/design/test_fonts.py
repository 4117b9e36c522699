"""The fonts: small, ours to give, and able to write every name in the company."""

from tests.design.sheets import FOLDER

FONTS = FOLDER / "static/design/fonts"


def test_all_fonts_together_stay_under_120_kilobytes() -> None:
    assert sum(file.stat().st_size for file in FONTS.glob("*.woff2")) < 120_000


def test_each_family_lies_beside_its_licence() -> None:
    families = {file.stem.split("-")[0] for file in FONTS.glob("*.woff2")}
    licences = [(FONTS / f"{family}-OFL.txt").read_text(encoding="utf-8") for family in families]
    assert all("SIL OPEN FONT LICENSE Version 1.1" in licence for licence in licences)

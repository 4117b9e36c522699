"""The papers of the pack, in the order in which they are read."""

from touchline.wall.contract import Audience, Record
from touchline.wall.pack import assessment, words
from touchline.wall.pack.attacks import ATTACKS
from touchline.wall.pack.blocks import Block, Head, Paper, Points, Table, Words
from touchline.wall.pack.promises import PROMISES
from touchline.wall.papers import HEADS
from touchline.wall.records import RECORDS
from touchline.wall.retention import retention

_PEOPLE = tuple(one for one in Audience if one not in (Audience.ADMIN, Audience.OPERATOR))


def all_papers() -> tuple[Paper, ...]:
    """Seven papers; the first says what the others are for."""
    return (
        _first(),
        Paper("what-it-is", "What Touchline is, and what it is not", words.WHAT_IT_IS),
        _records(),
        _promises(),
        Paper("measures", "Technical and organisational measures", assessment.MEASURES),
        Paper("dpia", "Data protection impact assessment: a draft to complete", assessment.DPIA),
        Paper("for-everyone", "For everyone who works with it", words.FOR_EVERYONE),
    )


def _kept() -> tuple[Record, ...]:
    return tuple(row for row in RECORDS if row.built)


def _first() -> Paper:
    return Paper("README", "Papers for the works council and for data protection", words.FIRST)


def _records() -> Paper:
    """The record of processing activities, GDPR Article 30, from the contract."""
    rows = tuple(
        (row.label, retention(row.key).purpose, retention(row.key).basis, retention(row.key).kept)
        for row in _kept()
    )
    blocks: tuple[Block, ...] = (
        *words.RECORD_OF_PROCESSING,
        Head("What is kept, why, and for how long"),
        Table(("record", "purpose", "usual legal ground", "kept"), rows),
        Head("Who reads it"),
        Words("Seen from the person whom a record is about."),
        Table(
            ("record", *(HEADS[one] for one in (*_PEOPLE, Audience.ADMIN, Audience.OPERATOR))),
            tuple((row.label, *(row.cell(one).words for one in Audience)) for row in _kept()),
        ),
    )
    return Paper("record-of-processing", "Record of processing activities", blocks)


def _promises() -> Paper:
    return Paper(
        "promises",
        "What Touchline never does",
        (
            Words(
                "Each sentence names the test that would fail if it stopped being true. Whoever has"
                " the source can run it: `bin/test` and the name."
            ),
            Table(("promise", "held by"), tuple((one.words, f"`{one.test}`") for one in PROMISES)),
            Head("What was tried"),
            Words("Each is a test that really attacks, in the folder `tests/wall/attacks/`."),
            Table(
                ("", "attack, and what comes of it", "tried by"),
                tuple((one.name, one.words, _files(one.files)) for one in ATTACKS),
            ),
            Head("Not promised"),
            Points(words.NOT_PROMISED),
        ),
    )


def _files(names: tuple[str, ...]) -> str:
    return " ".join(f"`{name}`" for name in names)

"""Technical measures and the draft of an impact assessment: what Touchline can say by itself."""

from typing import Final

from touchline.wall.pack.blocks import Block, Head, Points, Table, Words

MEASURES: Final[tuple[Block, ...]] = (
    Head("Confidentiality"),
    Points(
        (
            "Every address says who may enter; a test walks all of them with every seat.",
            "Passwords as argon2, at least 12 characters; second factors and single sign-on as the"
            " company sets them; attempts are limited.",
            "Whoever leaves is signed out at once.",
            "Pages: strict content security policy, nothing inline, nothing from elsewhere.",
            "The server's keys lie apart from the content, readable by its own account alone.",
        )
    ),
    Head("Integrity"),
    Points(
        (
            "Changes of rights and records leave a line in an append-only log, chained by SHA-256.",
            "Imports are whole or not at all; the snapshot before stays.",
            "Every part of other makers is pinned by its hash; see `sbom.json`.",
        )
    ),
    Head("Availability"),
    Points(
        (
            "Backups while it runs, read again after writing, encrypted if a key is given; a"
            " restore drill is among the tests.",
            "`touchline doctor` and the health addresses say what is not well, and what to do.",
        )
    ),
    Head("Rights of the persons concerned"),
    Points(
        (
            "Access and portability: everyone takes a copy of everything themselves, as a page, CSV"
            " and JSON.",
            "Erasure: real, with a record without a name of what stays and why; free pages of the"
            " database are overwritten.",
            "Rectification: names and addresses by an administrator, figures in the CRM.",
            "Restriction: sign-in can be ended while records stay; a hold stops erasure.",
        )
    ),
    Head("To be filled in by the company"),
    Points(
        (
            "where the server stands and who enters the room: ____",
            "encryption of its disks: ____",
            "who may use its shell and its database, and how that is noted: ____",
            "how often restoring is tried: ____",
        ),
        asked=True,
    ),
)

DPIA: Final[tuple[Block, ...]] = (
    Words(
        "Figures about the work of persons, read by those who lead them, usually call for an"
        " assessment. These answers describe Touchline; the weighing is the company's."
    ),
    Head("Systematic description"),
    Words(
        "See `what-it-is.md` for what is done and `record-of-processing.md` for each record with"
        " purpose, readers and end. Source: exports of the CRM, the company's directory, and what"
        " people type."
    ),
    Head("Necessity and proportionality"),
    Points(
        (
            "Only columns of the CRM that a measure needs are read; others are left in the file.",
            "Leaders get totals of teams; names below a team they run themselves are left out.",
            "Every figure has its number of cases, and an interval where one can be given; where"
            " there is too little it says so instead of a figure.",
            "Parts are switched on per team, each with the minutes a week it asks.",
        )
    ),
    Head("Risks, and what stands against them"),
    Table(
        ("risk", "against it", "what is left"),
        (
            ("A manager draws conclusions about a person from few deals",
             "cases and intervals at every figure, no ranking",
             "a manager can still do it: training, agreement"),
            ("An administrator reads what is not theirs",
             "no page, export or log shows it to them",
             "who holds the database can read it: limit and note that access"),
            ("A backup or a database is stolen",
             "encryption of backups, keys apart from content",
             "the live database is as safe as the server's disk"),
            ("Someone cannot be forgotten",
             "erasure of every table, of free pages, again after a restore",
             "the CRM, and backups until they end"),
            ("Words about third persons in free text",
             "few fields, each with who reads it",
             "people may still write a name; it is not searched for"),
        ),
    ),
    Head("Views of the persons concerned (Article 35 (9))"),
    Words("____"),
    Head("Decision, and when it is looked at again"),
    Words("____"),
)  # fmt: skip

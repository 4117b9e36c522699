"""What the papers say beside the tables: plain words, to be changed where a company differs."""

from typing import Final

from touchline.wall.pack.blocks import Block, Head, Points, Table, Words

FIRST: Final[tuple[Block, ...]] = (
    Words(
        "Made by `touchline papers pack` from the table that the code obeys. A test compares these"
        " papers with the code, so they do not grow old unnoticed. They are a start and not legal"
        " advice: your company fills in what only it knows, and its council and its data"
        " protection officer decide."
    ),
    Points(
        (
            "`what-it-is.md`: what it is for, what it reads, what it does not do",
            "`record-of-processing.md`: purposes, categories, readers, retention (GDPR Article 30)",
            "`promises.md`: what it never does, each with the test that holds it",
            "`measures.md`: technical and organisational measures (GDPR Article 32)",
            "`dpia.md`: draft answers for an impact assessment (GDPR Article 35)",
            "`for-everyone.md`: one page for everyone who works with it",
            "`pack.html`: all of them, to be printed",
            "`sbom.json`: every part of other makers that it is built with (CycloneDX)",
        )
    ),
)

WHAT_IT_IS: Final[tuple[Block, ...]] = (
    Words(
        "A system for leading a sales team that a company runs on its own server. It reads exports"
        " of the CRM, shows a team its figures with their number of cases and their intervals, and"
        " lets people ask about a figure and be answered. It changes nothing in the CRM."
    ),
    Head("Who runs it, and who else gets data"),
    Points(
        (
            "The company is the controller and runs it; the makers of Touchline get no data.",
            "Sub-processors: none. Transfers to other countries: none by Touchline itself.",
            "Mail leaves through the company's own mail server, sign-in may use the company's own"
            " directory, if the company sets that up.",
        )
    ),
    Head("What it does not do"),
    Points(
        (
            "No grades, scores or rankings of persons: rows of people stand by name and cannot be"
            " sorted.",
            "No decision about a person is made by it (GDPR Article 22).",
            "No recording of keystrokes, screens, mail, calls or places; no tracking of time.",
            "It does not note who opened which page about whom, beyond what the log of changes"
            " and the sign-in need.",
            "No data leaves the server to the makers: no usage figures, no check for updates.",
        )
    ),
    Head("What can be used to observe behaviour or performance, said openly"),
    Points(
        (
            "A seller's own figures and deals are seen by that seller and by the one manager they"
            " report to. They come from the CRM, which that manager can open anyway.",
            "Figures of a team are seen by the team, who runs it and who leads above it.",
            "Whoever holds the CRM export can count anything from it outside Touchline. A company"
            " agreement should say what is not to be done with it.",
        )
    ),
    Head("What to agree upon before it starts"),
    Points(
        (
            "which teams begin, and which parts are switched on for them",
            "who administers it, and who holds the server",
            "for how long backups are kept (days: ____): erased people stay in them till then",
            "that figures are not used for reviews of persons, or how",
            "that a change of the contract (`docs/wall.md`) is shown before an upgrade",
        ),
        asked=True,
    ),
)

RECORD_OF_PROCESSING: Final[tuple[Block, ...]] = (
    Table(
        ("", ""),
        (
            ("Controller", "____ (your company), represented by ____"),
            ("Data protection officer", "____"),
            ("Persons concerned", "employees in sales, their managers and leaders, coaches,"
             " colleagues who work with them, administrators; contacts of customers as far as"
             " names stand in the CRM's deals"),
            ("Recipients", "as the table below; nobody outside the company by Touchline itself"),
            ("Transfers to third countries", "none by Touchline itself"),
            ("Processors and sub-processors", "none; your own host, if you rent one: ____"),
            ("Security", "see `measures.md`"),
        ),
    ),
)  # fmt: skip

FOR_EVERYONE: Final[tuple[Block, ...]] = (
    Words(
        "Touchline shows your team's figures from the CRM and lets you ask about them. It runs on"
        " our own server; nobody outside gets anything from it."
    ),
    Head("Who sees what of you"),
    Points(
        (
            "Your name, seat and team: everyone here.",
            "Your own figures and deals: you and the manager you report to. Leaders above get"
            " totals of teams.",
            "Questions about your own deals under “Your patterns”: you alone.",
            "What you ask about a figure: everyone who may open that team's scoreboard, and the"
            " administrators.",
            "Nobody ranks you, and no decision about you is made by it.",
        )
    ),
    Head("What you can do yourself"),
    Points(
        (
            "“Seen by others” opens the very page that your manager gets about you.",
            "“Your data” lists all that is kept about you, and gives you a copy.",
            "“Who sees what” is the whole contract.",
            "Is a figure wrong? Ask beside it; an administrator answers.",
        )
    ),
    Head("When you leave"),
    Words(
        "You are signed out at once. Ask to be erased, and your records go, but for what others'"
        " records need, without your name. Backups hold you for ____ days more."
    ),
    Head("Whom to ask"),
    Words("Administrators: ____   Works council: ____   Data protection: ____"),
)

NOT_PROMISED: Final[tuple[str, ...]] = (
    "Whoever holds the server and its database can read what the last column of the contract calls"
    " readable.",
    "Nothing here protects on a device that is watched, or from a server that serves altered code.",
    "What people write may name others. Erasing a person does not search the words of others.",
    "The CRM is another system: who is erased here has to be erased there too.",
)

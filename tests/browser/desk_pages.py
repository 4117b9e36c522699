"""Pages of the desk that a browser looks at: who, and how they get there."""

ON_THE_DESK: dict[str, tuple[str, ...]] = {
    "mirror": ("Dana Calder", "/desk/mirror/"),
    "a conversation in the mirror": ("Dana Calder", "/desk/mirror/", "css=[data-sample]"),
    "questions from memory": ("Dana Calder", "/desk/mirror/remembered/"),
    "kept readings": ("Dana Calder", "/desk/mirror/kept/"),
    "a kept reading": ("Dana Calder", "/desk/mirror/kept/", "css=main .deal__name a"),
    "practice": ("Tomasz Zieliński", "/desk/practice/"),
    "questions worth asking": ("Dana Calder", "/desk/questions/"),
    "no question found": ("Dana Calder", "/desk/questions/?q=zzzz"),
    "kept of me": ("Mairi Sinclair", "/desk/kept-of-me/"),
}
ALWAYS = {"mirror", "a kept reading", "practice"}

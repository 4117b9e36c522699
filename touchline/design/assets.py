"""Which stylesheets and modules every page loads, in order."""

# The first file says the order of the layers; within a layer the order below decides.
STYLESHEETS = (
    "reset",
    "colours",
    "hues",
    "measures",
    "contrast",
    "fonts",
    "base",
    "icon",
    "skip",
    "shell",
    "plain",
    "places",
    "menu",
    "banner",
    "breadcrumbs",
    "head",
    "section",
    "button",
    "field",
    "select",
    "choice",
    "seen-by",
    "error-summary",
    "filter",
    "table",
    "table-cards",
    "pager",
    "tabs",
    "tag",
    "figure",
    "chart",
    "shares",
    "words",
    "move",
    "hint",
    "card",
    "deal",
    "path",
    "tile",
    "facts",
    "tree",
    "log",
    "steps",
    "seat",
    "empty",
    "flash",
    "dialog",
    "help",
    "rooms",
    "utilities",
    "print",
)

ELEMENTS = (
    "auto-submit",
    "confirm-dialog",
    "disclosure-menu",
    "error-summary",
    "flash-message",
    "job-progress",
    "mirror-hint",
    "print-page",
    "sign-out",
    "theme-switch",
)

# Only the two files that almost every page needs at once; accents arrive when a name asks for them.
PRELOADED_FONTS = ("inter-latin", "newsreader-latin")


def stylesheet_paths() -> tuple[str, ...]:
    """The stylesheets of every page, as paths below the static address."""
    return tuple(f"design/css/{name}.css" for name in STYLESHEETS)


def module_paths() -> tuple[str, ...]:
    """The modules of every page, one custom element each."""
    return tuple(f"design/elements/{name}.js" for name in ELEMENTS)


def font_paths() -> tuple[str, ...]:
    """The fonts worth asking for before the stylesheets are read."""
    return tuple(f"design/fonts/{name}.woff2" for name in PRELOADED_FONTS)

"""The demo company while one works on the code: tracebacks in the page, templates read anew."""

from touchline.demo.settings import *  # noqa: F403 - a settings module is its base and what differs
from touchline.demo.settings import TEMPLATES

DEBUG = True
# Kept in memory, a changed template would only show after a restart.
TEMPLATES[0]["OPTIONS"]["loaders"] = [  # type: ignore[index]
    (
        "template_partials.loader.Loader",
        ["django.template.loaders.app_directories.Loader"],
    )
]

"""What the environment and `touchline.env` say: known names, a host, and who speaks TLS."""

import os
from datetime import datetime

from django.conf import settings

from touchline.kit.home import home
from touchline.running.checks import Finding, State, checked
from touchline.running.environment import FILE, is_open_to_others, read, unknown


@checked("configuration", "What it was told")
def told_rightly(at: datetime) -> Finding:
    """Names that look like ours and are not: what they say has no effect, and nobody notices."""
    strange = unknown(os.environ)
    if not strange:
        return Finding(State.GOOD, "Every TOUCHLINE_ variable is one that is read.")
    near = [f"{one} (meant is perhaps {right})" if right else one for one, right in strange.items()]
    return Finding(
        State.BAD, f"Nobody reads {', '.join(near)}.", "Write it rightly, or take it away."
    )


@checked("env-file", f"The file {FILE}")
def file_read(at: datetime) -> Finding:
    """The file of settings in the home: there, readable, its owner's alone."""
    path = home() / FILE
    if not path.exists():
        return Finding(State.GOOD, "There is none; the environment says everything.")
    try:
        strange = read(path.read_text(encoding="utf-8"))[1]
    except (OSError, UnicodeDecodeError) as trouble:
        return Finding(
            State.BAD, f"{path} cannot be read ({type(trouble).__name__}).",
            "Give it to the account that runs Touchline, as UTF-8 text.",
        )  # fmt: skip
    if is_open_to_others(path):
        return Finding(State.BAD, f"Others may read {path}.", f"Run: chmod 600 {path}")
    if strange:
        lines = ", ".join(map(str, strange))
        return Finding(State.BAD, f"Line {lines} of {path} says nothing.", "Write NAME=value.")
    return Finding(State.GOOD, "It is read, and its owner's alone.")


@checked("hosts", "Names it answers to")
def hosts_named(at: datetime) -> Finding:
    """Without a host nobody gets a page; with `*` anyone may name any."""
    names = [one.strip() for one in os.environ.get("TOUCHLINE_HOSTS", "").split(",") if one.strip()]
    mend = f"Set TOUCHLINE_HOSTS in {home() / FILE}, such as sales.example.org."
    if not names:
        return Finding(State.BAD, "TOUCHLINE_HOSTS is not set: no name is answered.", mend)
    if "*" in names or any("/" in name for name in names):
        return Finding(State.BAD, "TOUCHLINE_HOSTS holds `*` or an address with a slash.", mend)
    return Finding(State.GOOD, f"It answers to {len(names)} name{'s'[: len(names) > 1]}.")


@checked("transport", "TLS and the proxy")
def encrypted(at: datetime) -> Finding:
    """Who speaks TLS, and whether what they say about it is believed."""
    if os.environ.get("TOUCHLINE_PLAIN_HTTP", "") == "yes":
        return Finding(
            State.UNSURE, "Pages go without TLS: passwords can be read on the way.",
            "Put a reverse proxy with TLS in front, and take TOUCHLINE_PLAIN_HTTP away.",
        )  # fmt: skip
    if not settings.ALLAUTH_TRUSTED_PROXY_COUNT:
        return Finding(
            State.UNSURE, "No proxy is believed, and Touchline itself speaks no TLS: every page"
            " would be sent on to https for ever.",
            "Set TOUCHLINE_BEHIND_PROXY=1 once a reverse proxy speaks TLS in front of it.",
        )  # fmt: skip
    return Finding(State.GOOD, "TLS is expected, from the proxy in front.")

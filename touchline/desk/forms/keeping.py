"""What is said when a reading cannot be kept: what happened, what was kept, what to do."""

from typing import Final

from django.utils.translation import gettext_lazy as _

SAID: Final = {
    "shape": _("What was sent is not a reading. Nothing was kept. Open the page again."),
    "agreed": _("Nothing was kept. Say first that everyone in the conversation agreed."),
    "day": _("Nothing was kept. Choose the day of the conversation: today or one of the last two"
             " years."),
    "size": _("This conversation is too long to be kept, and nothing was kept. Its figures stay on"
              " the page; print them, or read a shorter part."),
    "voices": _("Nothing was kept. A kept reading has at most twelve others in it."),
    "person": _("Nothing was kept. One of the people you chose is not among those you can choose."
                " Open the page again."),
    "sealed": _("Your labels were not kept: this reading has been sealed with your keys since you"
                " opened the page. Read it in the room."),
}  # fmt: skip
"""Reason of `NotKept` → words."""

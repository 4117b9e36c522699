"""What `doctor` looks at, one noun a file. Those in MACHINE look without Django, so always."""

from typing import Final

MACHINE: Final = ("configuration", "home", "disk", "clock")
"""The modules that need nothing but the machine, in the order in which they are read."""
INSTALLATION: Final = ("database", "security")
"""The modules that ask Django, once it could be set up."""

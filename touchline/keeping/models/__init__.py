"""What keeping writes down about itself."""

from touchline.keeping.models.backup import Backup
from touchline.keeping.models.erasure import Erasure
from touchline.keeping.models.hold import Hold

__all__ = ["Backup", "Erasure", "Hold"]

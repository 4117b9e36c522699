"""What is said of each record that is kept: why, on what ground, for how long."""

from dataclasses import dataclass
from typing import Final

WORK: Final = "running the employment relationship, or legitimate interest (GDPR Art. 6 (1) b, f)"
SAFE: Final = "security of processing (GDPR Art. 32), legitimate interest (Art. 6 (1) f)"
LAW: Final = "legal obligation (GDPR Art. 6 (1) c)"


@dataclass(frozen=True)
class Retention:
    """What a record is for, on which legal ground a company usually keeps it, and until when."""

    purpose: str
    basis: str
    kept: str

"""One file that holds many: a tar with a list of sums, a last line that proves it whole, and age.

    manifest.json      what this is
    …                  what it holds
    SHA256SUMS         the sum of every member, in the format of `sha256sum -c`
    touchline sha256 … the sum of everything before this line

Without Touchline: `age -d` if it is encrypted, `tar xf`, `sha256sum -c SHA256SUMS`.
"""

from touchline.keeping.archive.packing import Packing
from touchline.keeping.archive.sealing import is_sealed, opened, sealing
from touchline.keeping.archive.unpacking import Member, unpack

__all__ = ["Member", "Packing", "is_sealed", "opened", "sealing", "unpack"]

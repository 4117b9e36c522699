"""CRC-32 of every few bytes in a row, for a whole conversation at once.

For a given length CRC-32 is affine over XOR: that of three bytes is the XOR of a figure for each
byte and its distance from the end, and of one for three zeros. So a look into a table for each byte
does what a call for each window would (`zlib.crc32`, which also makes the tables).
"""

from __future__ import annotations

from functools import cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

BYTES = 256


def windows(read: bytes, size: int, base: int) -> NDArray[np.uint32]:
    """For each place, `crc32(read[place : place + size], base)`; as many as there are places."""
    many = len(read) - size + 1
    if many <= 0:
        return np.empty(0, dtype=np.uint32)
    bytes_ = np.frombuffer(read, dtype=np.uint8)
    found = np.full(many, crc32(bytes(size), base), dtype=np.uint32)
    for at in range(size):
        found ^= _table(size - 1 - at)[bytes_[at : at + many]]
    return found


@cache
def _table(after: int) -> NDArray[np.uint32]:
    """What a byte adds to a CRC-32 with so many bytes after it."""
    zeros = bytes(after)
    none = crc32(bytes(1) + zeros)
    return np.array([crc32(bytes([each]) + zeros) ^ none for each in range(BYTES)], dtype=np.uint32)

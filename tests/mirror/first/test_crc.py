"""Windows of a text are hashed as zlib hashes each of them."""

from zlib import crc32

from hypothesis import given
from hypothesis import strategies as some

from touchline.mirror.first.crc import windows


@given(some.binary(max_size=60), some.integers(1, 6), some.integers(0, 2**32 - 1))
def test_each_window_has_the_crc_that_zlib_finds(read: bytes, size: int, base: int) -> None:
    each = [crc32(read[at : at + size], base) for at in range(max(0, len(read) - size + 1))]

    assert windows(read, size, base).tolist() == each

"""Encrypts to age recipients and opens with age identities, as a stream.

The library wants to read and write by itself, so a thread does its part at the other end of a pipe.
It is loaded here and nowhere else, and only when something is encrypted.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from threading import Thread
from typing import IO, Any, cast

from touchline.keeping.errors import Damaged, KeepingError, WrongKey

BEGINS = (b"age-encryption.org/v1", b"-----BEGIN AGE ENCRYPTED FILE-----")


def is_sealed(file: IO[bytes]) -> bool:
    """Whether a file that stands at its beginning is one of age; it is left at its beginning."""
    first = file.read(max(map(len, BEGINS)))
    file.seek(0)
    return first.startswith(BEGINS)


def recipients_of(words: Sequence[str]) -> list[Any]:
    """What age encrypts to: `age1…` or the public key of SSH. Raises KeepingError."""
    import pyrage

    found = []
    for word in words:
        kind = pyrage.ssh if word.startswith("ssh-") else pyrage.x25519
        try:
            found.append(kind.Recipient.from_str(word))
        except pyrage.RecipientError:
            raise KeepingError(
                f"{word} is not an age recipient. One begins with age1, or is the line of an SSH"
                " public key; age-keygen makes one."
            ) from None
    return found


def identities_of(text: str) -> list[Any]:
    """The identities in a file of age-keygen, or the private key of SSH. Raises KeepingError."""
    import pyrage

    try:
        if text.lstrip().startswith("-----BEGIN"):
            return [pyrage.ssh.Identity.from_buffer(text.encode())]
        lines = [line.strip() for line in text.splitlines()]
        keys = [line for line in lines if line and not line.startswith("#")]
        found = [pyrage.x25519.Identity.from_str(key) for key in keys]
    except pyrage.IdentityError:
        found = []
    if not found:
        raise KeepingError("There is no age identity in this file. age-keygen makes one.")
    return found


def key_for_a_moment() -> Any:
    """An identity that is never written down: who holds it may open what was just sealed."""
    import pyrage

    return pyrage.x25519.Identity.generate()


def public_keys_of(identities: Sequence[Any]) -> set[str]:
    """What one encrypts to so that these open it: `age1…`; a key of SSH has another name."""
    return {str(one.to_public()) for one in identities if hasattr(one, "to_public")}


def open_whole(content: bytes, identities: Sequence[Any]) -> bytes:
    """What a small encrypted file holds. Raises Damaged for whatever does not open."""
    import pyrage

    try:
        return bytes(pyrage.decrypt(content, identities))
    except pyrage.DecryptError as trouble:
        raise Damaged("This does not open: it was encrypted to others, or is damaged.") from trouble


@contextmanager
def sealing(into: IO[bytes], recipients: Sequence[Any]) -> Iterator[IO[bytes]]:
    """What is written here comes to `into` encrypted; as it is, if there are no recipients."""
    if not recipients:
        yield into
        return
    import pyrage

    reading, writing = os.pipe()
    target = _Target(into)
    beside = _Beside(reading, lambda end: pyrage.encrypt_io(end, target, recipients))
    try:
        with closing(_Pipe(writing)) as ours:
            yield cast(IO[bytes], ours)
    except BrokenPipeError:
        beside.wait()
        raise (target.trouble or beside.trouble or KeepingError("Encrypting ended.")) from None
    finally:
        beside.wait()
    if trouble := target.trouble or beside.trouble:
        raise trouble


@contextmanager
def opened(file: IO[bytes], identities: Sequence[Any]) -> Iterator[IO[bytes]]:
    """The content of a file that may be encrypted. Raises WrongKey, Damaged."""
    if not is_sealed(file):
        yield file
        return
    if not identities:
        raise WrongKey("This file is encrypted. Name the file of your age identity: --identity.")
    import pyrage

    reading, writing = os.pipe()
    beside = _Beside(writing, lambda end: pyrage.decrypt_io(file, end, identities), mode="wb")
    try:
        with os.fdopen(reading, "rb", buffering=1 << 16) as ours:
            yield ours
    except Damaged:
        beside.wait()
        _say(beside.trouble)  # it ended before the content did, and knows why
        raise
    finally:
        beside.wait()


def _say(trouble: Exception | None) -> None:
    """Raises WrongKey, Damaged or what the disk said, if the other end had trouble."""
    if trouble is None or isinstance(trouble, BrokenPipeError):
        return
    if "No matching keys" in str(trouble):
        raise WrongKey("None of your identities opens this file.") from trouble
    if isinstance(trouble, OSError) and trouble.errno is not None:
        raise trouble
    raise Damaged("The encrypted file is damaged or was cut off.") from trouble


class _Pipe:
    """The end of a pipe that is written to; it holds nothing back that could fail at its close."""

    def __init__(self, end: int) -> None:
        self._end = end

    def write(self, content: bytes) -> int:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(self._end, rest) :]
        return len(content)

    def close(self) -> None:
        os.close(self._end)


class _Target:
    """Where encrypted bytes go. The library wraps errors, so the disk's own is remembered here."""

    def __init__(self, into: IO[bytes]) -> None:
        self._into = into
        self.trouble: OSError | None = None

    def write(self, content: bytes) -> int:
        try:
            return self._into.write(content)
        except OSError as trouble:
            self.trouble = trouble
            raise

    def flush(self) -> None:
        self._into.flush()


class _Beside:
    """A thread that works at one end of a pipe until the other is closed."""

    def __init__(self, end: int, work: Callable[[IO[bytes]], None], mode: str = "rb") -> None:
        self.trouble: Exception | None = None
        self._thread = Thread(target=self._run, args=(end, work, mode), name="age", daemon=True)
        self._thread.start()

    def _run(self, end: int, work: Callable[[IO[bytes]], None], mode: str) -> None:
        try:
            with os.fdopen(end, mode) as ours:
                work(ours)
        except Exception as trouble:
            self.trouble = trouble

    def wait(self) -> None:
        self._thread.join()

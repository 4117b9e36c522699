"""Ctrl-C, a closed window or `kill` become one answer that the waiting loop reads."""

import os
import select
import signal
from types import FrameType, TracebackType
from typing import Final, Self

ASKS_TO_STOP: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopping:
    """A context in which signals interrupt `wait` and nothing else.

    A handler may run between any two steps of the main thread, so it only notes the number; the
    wake-up pipe ends the wait at once, also when a child has ended (SIGCHLD).
    """

    def __init__(self) -> None:
        self.asked = False

    def __enter__(self) -> Self:
        self._reader, writer = os.pipe()
        os.set_blocking(self._reader, False)
        os.set_blocking(writer, False)
        self._writer_before = signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
        self._writer = writer
        self._before = {number: signal.getsignal(number) for number in self._ours()}
        for number in self._before:
            signal.signal(number, self._heard)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._writer_before)
        os.close(self._reader)
        os.close(self._writer)

    def wait(self, seconds: float) -> bool:
        """Wait at most that long; True if we were asked to stop."""
        if not self.asked and select.select([self._reader], [], [], seconds)[0]:
            os.read(self._reader, 4096)
        return self.asked

    def _ours(self) -> list[signal.Signals]:
        # `nohup` sets SIGHUP to be ignored, and means it.
        ignored = signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        asks = [n for n in ASKS_TO_STOP if not (n is signal.SIGHUP and ignored)]
        return [*asks, signal.SIGCHLD]

    def _heard(self, number: int, _frame: FrameType | None) -> None:
        self.asked = self.asked or number != signal.SIGCHLD

"""Ctrl-C, a closed window or `kill` become one answer that the waiting loop reads."""

import os
import select
import signal
from types import FrameType, TracebackType
from typing import Final, Self

ASKS_TO_STOP: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopping:
    """A context in which signals interrupt `wait` and nothing else.

    With `reloads` a hang-up asks for a reload instead of the end, as servers have it.

    A handler may run between any two steps of the main thread, so it only notes the number; the
    wake-up pipe ends the wait at once, also when a child has ended (SIGCHLD).
    """

    def __init__(self, *, reloads: bool = False) -> None:
        self.asked = False
        self._reloads = reloads
        self._reload_asked = False

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

    def reload_asked(self) -> bool:
        """Whether a reload was asked for since the last time this was called."""
        asked, self._reload_asked = self._reload_asked, False
        return asked

    def _ours(self) -> list[signal.Signals]:
        # `nohup` sets SIGHUP to be ignored, and means it; who asks for a reload means that.
        ignored = not self._reloads and signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        asks = [n for n in ASKS_TO_STOP if not (n is signal.SIGHUP and ignored)]
        return [*asks, signal.SIGCHLD]

    def _heard(self, number: int, _frame: FrameType | None) -> None:
        if self._reloads and number == signal.SIGHUP:
            self._reload_asked = True
        elif number != signal.SIGCHLD:
            self.asked = True

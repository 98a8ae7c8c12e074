"""A twin's end of a line with something wrong with it."""

import time
from pathlib import Path

from devices.line.pty_port import PtyPort

_NOISE = b"\xff\x00\x9a"


class FaultyPort(PtyPort):
    """For twins whose devices only send, and have no faults of their own. Each may be set at any time, from any thread."""

    def __init__(self, link: Path | None = None, baud: int | None = None) -> None:
        self.mute = False
        """Sends nothing."""
        self.garbage = False
        """Noise before everything that is sent."""
        self.half = False
        """The second half of everything that is sent is lost."""
        self.delay = 0.0
        """Seconds before everything that is sent."""
        self.cut_after: int | None = None
        """Unplugs itself after so many more bytes sent."""
        super().__init__(link, baud)

    def write(self, data: bytes) -> None:
        if self.mute:
            return
        if self.delay:
            time.sleep(self.delay)
        data = (_NOISE if self.garbage else b"") + (data[: len(data) // 2] if self.half else data)
        if self.cut_after is None:
            super().write(data)
            return
        super().write(data[: self.cut_after])
        self.cut_after = max(0, self.cut_after - len(data))
        if self.cut_after == 0:
            self.cut_after = None
            self.unplug()

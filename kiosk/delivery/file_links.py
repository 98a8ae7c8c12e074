"""Addresses by which a back office fetches what a visitor's phone sent, for some days and without a sign-in.

An address is all that opens a file, so it says for whom it was made and until when, under a code that only this hub can make.
"""

import base64
import hmac
import re
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from uuid import UUID

from kiosk.clock import Clock

PATH = "/f"
_PURPOSE = b"first-stop file link 1"
_TOKEN = re.compile(r"([0-9a-f]{1,12})\.([a-z][a-z0-9-]{0,39})\.([0-9a-f]{32})\.([0-9a-f]{32})\.([A-Za-z0-9_-]{43})")


@dataclass(frozen=True, slots=True)
class LinkedFile:
    """What a good address stands for."""

    back_office: str
    submission_id: str
    file_id: UUID


class FileLinks:
    """`public_url` is where back offices reach the hub; without it there are no links."""

    def __init__(self, public_url: str | None, secret: str, lasts: timedelta, clock: Clock) -> None:
        self._public_url = (public_url or "").rstrip("/")
        self._key = hmac.digest(secret.encode(), _PURPOSE, sha256)
        self._lasts = lasts
        self._clock = clock

    def address(self, file: LinkedFile) -> str:
        """Good from now on for as long as links last; "" where the hub has no public address."""
        until = int((self._clock.now() + self._lasts).timestamp())
        said = f"{until:x}.{file.back_office}.{UUID(file.submission_id).hex}.{file.file_id.hex}"
        return f"{self._public_url}{PATH}/{said}.{self._code(said)}" if self._public_url else ""

    def read(self, token: str) -> LinkedFile | None:
        """None for one that is over, changed, or not ours."""
        parts = _TOKEN.fullmatch(token)
        if parts is None or not hmac.compare_digest(parts[5], self._code(token.rpartition(".")[0])):
            return None
        if int(parts[1], 16) < self._clock.now().timestamp():
            return None
        return LinkedFile(parts[2], str(UUID(parts[3])), UUID(parts[4]))

    def _code(self, said: str) -> str:
        return base64.urlsafe_b64encode(hmac.digest(self._key, said.encode(), sha256)).rstrip(b"=").decode("ascii")

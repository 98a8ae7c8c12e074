"""A browser in which somebody has signed in before, so that strangers at the same address cannot lock that person out.

The OWASP device cookie: random, signed by the hub, bound to one person, worth nothing without the password. Wrong passwords
from it count for it alone.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Self

LASTS = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class KnownBrowser:
    """`nonce` names the browser, `person_id` who signed in."""

    nonce: str
    person_id: str
    issued_at: datetime

    @classmethod
    def new(cls, person_id: str, now: datetime) -> Self:
        return cls(secrets.token_hex(8), person_id, now)

    @classmethod
    def read(cls, value: str | None, secret: str, now: datetime) -> Self | None:
        """What a cookie says, if this hub has signed it and it is not too old."""
        parts = (value or "").split(".")
        if len(parts) != 4 or not parts[2].isdecimal() or len(parts[2]) > 11:
            return None
        known = cls(parts[0], parts[1], datetime.fromtimestamp(int(parts[2]), UTC))
        is_ours = hmac.compare_digest(known.sealed_with(secret).encode(), (value or "").encode())
        return known if is_ours and known.issued_at <= now < known.issued_at + LASTS else None

    def sealed_with(self, secret: str) -> str:
        """As the cookie holds it."""
        said = f"{self.nonce}.{self.person_id}.{int(self.issued_at.timestamp())}"
        mac = hmac.new(secret.encode(), b"known browser " + said.encode(), hashlib.sha256)
        return f"{said}.{mac.hexdigest()}"

    @property
    def place(self) -> str:
        """What stands for an address where wrong passwords are counted."""
        return f"browser {self.nonce}"

"""The certificate that the hub serves: its own is made anew before it ends, and a new one is taken up without a new start."""

import ssl
from datetime import datetime
from pathlib import Path

from kiosk.clock import Clock
from kiosk.hub.certificates import renew_certificate
from kiosk.hub.settings import HubSettings
from kiosk.hub_store import audit
from kiosk.hub_store.store import HubStore


class CertificateWatch:
    """Kiosks trust the authority, so they do not notice. A council renews its own certificate; that is taken up as well."""

    def __init__(self, settings: HubSettings, store: HubStore, clock: Clock) -> None:
        self._settings = settings
        self._store = store
        self._clock = clock
        self._served = self._written()

    def look(self, context: ssl.SSLContext) -> None:
        """From time to time, with what greets browsers and kiosks. Raises OSError; what was served is served on."""
        now = self._clock.now()
        if self._is_own and renew_certificate(self._settings.own_certificates, now):
            self._note(now)
        written = self._written()
        if written != self._served and self._settings.certificate is not None:
            context.load_cert_chain(self._settings.certificate, self._settings.certificate_key)
            self._served = written

    @property
    def _is_own(self) -> bool:
        certificate = self._settings.certificate
        return certificate is not None and certificate.parent == self._settings.own_certificates

    def _written(self) -> list[bytes]:
        files: list[Path | None] = [self._settings.certificate, self._settings.certificate_key]
        return [file.read_bytes() for file in files if file is not None]

    def _note(self, now: datetime) -> None:
        with self._store.writing() as connection:
            audit.note(connection, at=now, actor="hub", action="keys.certificate_renewed", subject="hub")

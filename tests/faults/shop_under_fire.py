"""A hub over TLS behind a line that breaks, kiosks let into it one after another, and a way to kill either from outside."""

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pysqlite3.dbapi2

from kiosk.hub.certificates import fingerprint_of_file, make_certificate
from kiosk.hub.hub import Hub
from kiosk.hub.keys import HubKeys
from kiosk.hub.opening import open_hub
from kiosk.hub.settings import read_settings
from kiosk.link.enrolment import enrol
from kiosk.system_clock import SystemClock
from offline_cache.envelope import SealedEnvelope
from offline_cache.sealing import open_sealed
from tests.faults.cutting_proxy import CuttingProxy
from tests.kiosk.hub.hub_in_test import SHOP
from ui.demo.child import first_stop
from ui.demo.shop import free_port

ANSWERS = {"street": "Mill Lane"}
"""Of every form that its kiosks take in."""


class ShopUnderFire:
    """`open` and `close` once each; `complaints` is where every process of it says what is wrong."""

    def __init__(self, folder: Path, proxy: CuttingProxy, port: int) -> None:
        self.proxy = proxy
        self.complaints = folder / "complaints.log"
        self.hubs_killed = 0
        self._folder = folder
        self._port = port
        self._hub: subprocess.Popen[bytes] | None = None

    @classmethod
    @contextmanager
    def opened(cls, folder: Path, seed: int) -> Iterator["ShopUnderFire"]:
        port = free_port(8795)
        with CuttingProxy(port, cuts_in_a_hundred=0, seed=seed).running() as proxy:
            shop = cls(folder, proxy, port)
            shop._prepare()
            shop.start_hub()
            try:
                yield shop
            finally:
                shop.kill_hub()

    def start_hub(self) -> None:
        """Returns once it listens."""
        words = first_stop("hub", "--data", str(self._folder), "--port", str(self._port))
        with self.complaints.open("ab") as out:
            self._hub = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=out, start_new_session=True)
        assert self._hub.stdout is not None
        assert self._hub.stdout.readline().startswith(b"Hub ready at https:")

    def kill_hub(self) -> None:
        """With SIGKILL, as a power cut ends it."""
        assert self._hub is not None
        assert self._hub.stdout is not None
        os.killpg(self._hub.pid, signal.SIGKILL)
        self._hub.wait()
        self._hub.stdout.close()
        self.hubs_killed += 1

    def enrol(self, data: Path) -> str:
        """A new kiosk in `data`; its id. The line holds while it is let in: an answer that is lost costs its one-time code."""
        cuts, self.proxy.cuts_in_a_hundred = self.proxy.cuts_in_a_hundred, 0
        with self._hub_opened() as hub:
            code = hub.register.make_code(SHOP, "By the entrance", "test")
            certificate = hub.settings.certificate
        assert certificate is not None
        url = f"https://127.0.0.1:{self.proxy.server_address[1]}"
        identity = enrol(data / "kiosk", url, code, "Kiosk", fingerprint_of_file(certificate))
        self.proxy.cuts_in_a_hundred = cuts
        return identity.kiosk_id

    def arrived(self, kiosk_id: str) -> dict[str, str]:
        """Id → reference of all that the hub has of one kiosk: each readable, no reference for two, nothing to raise an alarm."""
        with closing(pysqlite3.dbapi2.connect(str(self._folder / "hub" / "hub.sqlite"))) as database:
            bodies = database.execute("SELECT envelope FROM submissions WHERE kiosk_id = ?", (kiosk_id,)).fetchall()
            alarms = database.execute("SELECT kind, reference FROM alarms WHERE kiosk_id = ?", (kiosk_id,)).fetchall()
        assert alarms == []
        envelopes = [SealedEnvelope.from_json(body.encode()) for (body,) in bodies]
        assert all(json.loads(self._opened(envelope))["answers"] == ANSWERS for envelope in envelopes)
        assert len({envelope.reference for envelope in envelopes}) == len(envelopes)
        return {str(envelope.id): envelope.reference for envelope in envelopes}

    def _opened(self, envelope: SealedEnvelope) -> bytes:
        key = self._keys.sealing_for(envelope.key_id)
        assert key is not None
        return open_sealed(envelope, key)

    def _prepare(self) -> None:
        make_certificate(self._folder / "hub" / "keys" / "tls", ["127.0.0.1"], SystemClock().now())
        with self._hub_opened() as hub:
            hub.register.add_shop(SHOP, "Tamarside First Stop")
            self._keys: HubKeys = hub.keys

    @contextmanager
    def _hub_opened(self) -> Iterator[Hub]:
        """Beside the one that serves."""
        hub = open_hub(read_settings(self._folder), SystemClock())
        try:
            yield hub
        finally:
            hub.store.close()

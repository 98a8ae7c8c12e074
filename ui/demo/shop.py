"""The shop in a box: made once in its folder, opened again in seconds, closed with everything it started."""

import json
import os
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ui.demo.child import Child, ask

KIOSK_SETTINGS = """\
# The demo kiosk: production drivers on twins of each device.
name = "By the front door"
[hub]
url = "http://127.0.0.1:{port}"
[screen]
full_screen = false
[devices.printer]
twin = true
[devices.card_terminal]
twin = true
[devices.scanner]
twin = true
[devices.lamp]
twin = true
"""
VNC_SIZE = "1500x1000"


@dataclass(frozen=True, slots=True)
class SignIn:
    """A demo account of the console."""

    name: str
    sign_in_name: str
    password: str
    roles: tuple[str, ...]


class DemoShop:
    """`folder` is the `--data` of the hub and of the kiosk."""

    def __init__(self, folder: Path, port: int, content: Path) -> None:
        self.folder = folder.resolve()
        self.port = port
        self._content = content
        self._hub: Child | None = None
        self._kiosk: Child | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def sign_ins_file(self) -> Path:
        return self.folder / "demo-sign-ins.json"

    def prepare(self) -> None:
        """Whatever is missing is made: keys, demo accounts, the sample council's first release."""
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "kiosk.toml").write_text(KIOSK_SETTINGS.format(port=self.port), encoding="utf-8")
        if self.sign_ins_file.exists():
            return
        said = json.loads(ask("hub", "init", "--data", str(self.folder), "--demo", "--json"))
        ask("content", "publish", str(self._content), "--data", str(self.folder), "--note", "The sample council")
        descriptor = os.open(self.sign_ins_file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as out:
            json.dump(said["people"], out, indent=1)

    def sign_ins(self) -> list[SignIn]:
        people: list[dict[str, Any]] = json.loads(self.sign_ins_file.read_text(encoding="utf-8"))
        return [SignIn(p["name"], p["sign_in_name"], p["password"], tuple(p["roles"])) for p in people]

    def open_hub(self) -> None:
        log = self.folder / "hub.log"
        self._hub = Child("hub", ["hub", "--data", str(self.folder), "--port", str(self.port)], {}, log)
        self._hub.wait_for("Hub ready")

    def close_hub(self) -> None:
        if self._hub is not None:
            self._hub.end()
            self._hub = None

    def enrol(self) -> None:
        """Trades a one-time code for the kiosk's identity, the first time."""
        if (self.folder / "kiosk" / "identity.json").exists():
            return
        code = json.loads(ask("hub", "enrol-code", "--data", str(self.folder), "--json"))["code"]
        ask("kiosk", "--data", str(self.folder), "--settings", str(self.folder / "kiosk.toml"), "--enrol", code)

    def fetch_content(self) -> None:
        """Has the kiosk take in the published content without showing its screen."""
        ask("sync", "--once", "--data", str(self.folder))

    def open_kiosk(self, control: int, vnc_port: int | None) -> None:
        """`control` is a file descriptor on which the dev dock asks for the hub to be stopped or started."""
        environment = {"QT_QUICK_BACKEND": os.environ.get("QT_QUICK_BACKEND", "software")}
        words = ["kiosk", "--data", str(self.folder), "--settings", str(self.folder / "kiosk.toml"), "--dev-dock"]
        words += ["--control", str(control)]
        if vnc_port is not None:
            environment["QT_QPA_PLATFORM"] = f"vnc:size={VNC_SIZE}:port={vnc_port}"
            words += ["--vnc-port", str(vnc_port)]
        self._kiosk = Child("kiosk", words, environment, self.folder / "kiosk.log", keep=(control,))
        self._kiosk.wait_for("Kiosk ready")

    @property
    def kiosk_has_ended(self) -> bool:
        return self._kiosk is None or self._kiosk.has_ended

    def close(self) -> None:
        if self._kiosk is not None:
            self._kiosk.end()
        self.close_hub()


def free_port(wanted: int) -> int:
    """`wanted`, or another where something already listens there."""
    for port in (wanted, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise OSError("no port is free on this machine")

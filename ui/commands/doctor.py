"""Says in words what is well and what is wrong with this machine, its devices and its hub."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.doctor.finding import Finding

SIGNS = {"well": "  well", "care": "! care", "ill": "✗ ill "}


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, default=Path("build/shop"), help="the kiosk's folder (default build/shop)")
    parser.add_argument("--settings", type=Path, help="the kiosk's TOML file (default DATA/kiosk.toml)")
    parser.add_argument("--json", action="store_true", help="one JSON object a finding")
    parser.epilog = (
        "Example: first-stop doctor --data /var/lib/first-stop\nExit code: 0 all is well or needs care, 1 something is ill."
    )


def run(options: argparse.Namespace) -> int:
    ill = False
    for finding in _all(options.data, options.settings or options.data / "kiosk.toml"):
        ill = ill or finding.condition == "ill"
        print(json.dumps(asdict(finding), ensure_ascii=False) if options.json else _line(finding), flush=True)
    return 1 if ill else 0


def _line(finding: "Finding") -> str:
    line = f"{SIGNS[finding.condition.value]}  {finding.about}: {finding.says}"
    return f"{line}\n         → {finding.remedy}" if finding.remedy else line


def _all(data: Path, settings_file: Path) -> Iterator["Finding"]:
    from kiosk.doctor.content import look_at_clock, look_at_content
    from kiosk.doctor.devices import look_at_devices
    from kiosk.doctor.enrolment import look_at_enrolment
    from kiosk.doctor.finding import ill, well
    from kiosk.doctor.hub_storage import look_at_hub_storage
    from kiosk.doctor.machine import look_at_machine
    from kiosk.doctor.pay_in_codes import look_at_pay_in_codes
    from kiosk.doctor.phones import look_at_phones
    from kiosk.doctor.storage import look_at_storage
    from kiosk.settings import KioskSettings, SettingsUnreadable
    from kiosk.system_clock import SystemClock
    from ui.touch.content_slots import bundles_in
    from ui.touch.screen_check import look_at_screen

    yield from look_at_machine(data)
    yield from look_at_screen()
    try:
        settings = KioskSettings.read(settings_file)
    except SettingsUnreadable as unreadable:
        yield ill("Settings", str(unreadable), "Write the file as the README shows, or name another with --settings.")
        settings = KioskSettings()
    else:
        yield well("Settings", f"{settings_file} is understood.")
    yield from look_at_enrolment(data / "kiosk")
    yield from look_at_storage(data / "kiosk")
    clock = SystemClock()
    bundles = bundles_in(data / "kiosk", clock)
    yield look_at_clock(clock, bundles)
    yield from look_at_content(bundles)
    yield from look_at_hub_storage(data)
    yield from look_at_phones(data)
    yield from look_at_devices(settings.devices)
    yield from look_at_pay_in_codes(bundles, settings.devices.printer)

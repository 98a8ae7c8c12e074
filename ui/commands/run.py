"""Opens one whole shop on this machine: hub, kiosk, twins of its devices, and a dock to play with them."""

import argparse
import os
import select
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.demo.shop import DemoShop

SAMPLE = Path(__file__).parents[2] / "assets" / "content"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, default=Path("build/shop"), help="where the shop keeps its files")
    parser.add_argument("--port", type=int, default=8640, help="the hub's port on loopback (default 8640)")
    parser.add_argument("--vnc-port", type=int, default=5900, help="where there is no display: the screen's VNC port")
    parser.epilog = "Example: first-stop run --data build/shop\nCtrl-C closes the shop and everything it started."


def run(options: argparse.Namespace) -> int:
    from ui.demo.child import ChildFailed
    from ui.demo.shop import DemoShop, free_port

    signal.signal(signal.SIGTERM, lambda _signal, _frame: sys.exit(143))
    shop = DemoShop(options.data, free_port(options.port), SAMPLE)
    vnc_port = None if _has_display() else free_port(options.vnc_port)
    try:
        return _open(shop, vnc_port)
    except ChildFailed as failed:
        print(failed, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nClosing the shop.")
        return 0
    finally:
        shop.close()


def _open(shop: "DemoShop", vnc_port: int | None) -> int:
    print("Opening the shop. The first time takes a little longer.", flush=True)
    shop.prepare()
    shop.open_hub()
    shop.enrol()
    read_end, write_end = os.pipe()
    shop.open_kiosk(write_end, vnc_port)
    os.close(write_end)
    _welcome(shop, vnc_port)
    return _serve_dock(shop, read_end)


def _serve_dock(shop: "DemoShop", control: int) -> int:
    """Does what the dev dock asks, until the kiosk's window is closed."""
    with os.fdopen(control, encoding="ascii") as wishes:
        while not shop.kiosk_has_ended:
            ready, _, _ = select.select([wishes], [], [], 1.0)
            wish = wishes.readline().strip() if ready else ""
            if ready and not wish:
                break
            if wish == "stop hub":
                shop.close_hub()
            elif wish == "start hub":
                shop.open_hub()
    return 0


def _welcome(shop: "DemoShop", vnc_port: int | None) -> None:
    print(f"\nThe console: {shop.url}")
    for person in shop.sign_ins():
        print(f"  {person.sign_in_name:12} {person.password:22} {person.name} ({', '.join(person.roles)})")
    if vnc_port is None:
        print("The kiosk's screen and its dev dock are in the window that has opened.")
    else:
        print(f"There is no display here, so the kiosk's screen is served over VNC: 127.0.0.1:{vnc_port}")
        print("  Look at it with any VNC viewer on this machine, for example: vncviewer 127.0.0.1::" + str(vnc_port))
    print(f"Files and logs: {shop.folder}\nCtrl-C closes the shop.\n", flush=True)


def _has_display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))

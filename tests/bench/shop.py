"""A shop made once for the figures that need one: its hub runs while it is measured, in a process of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from ui.demo.shop import DemoShop, free_port

SAMPLE = Path(__file__).parents[2] / "assets" / "content"


@contextmanager
def open_shop(kiosk_has_content: bool = True) -> Iterator[DemoShop]:
    """Hub running, kiosk enrolled; with `kiosk_has_content` it has shown itself once."""
    with TemporaryDirectory(prefix="first-stop-bench-") as folder:
        shop = DemoShop(Path(folder), free_port(8740), SAMPLE)
        try:
            shop.prepare()
            shop.open_hub()
            shop.enrol()
            if kiosk_has_content:
                shop.fetch_content()
            yield shop
        finally:
            shop.close()

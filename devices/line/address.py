"""Where a line is: a serial port's name, a USB printer's, or `tcp://host:port`."""

import re
from pathlib import Path
from urllib.parse import urlsplit

from devices.line.line import Line
from devices.line.serial_line import SerialLine
from devices.line.tcp_line import TcpLine
from devices.line.usb_printer_line import UsbPrinterLine

_RAW_PRINTING = 9100
_USB_PRINTER = re.compile(r"/usb/lp[0-9]+$")


def open_address(address: str, baud: int, *, stop_bits: int = 1, hardware_flow: bool = False) -> Line:
    """Raises LineFault."""
    if address.startswith("tcp://"):
        place = urlsplit(address)
        return TcpLine(place.hostname or "localhost", place.port or _RAW_PRINTING, baud)
    if _USB_PRINTER.search(address):
        return UsbPrinterLine(Path(address), baud)
    return SerialLine(Path(address), baud, stop_bits=stop_bits, hardware_flow=hardware_flow)


def is_there(address: str) -> bool:
    """Whether the name exists, without touching the device. A network address always does."""
    return address.startswith("tcp://") or Path(address).exists()

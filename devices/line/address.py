"""Where a line is: a serial port's name, a USB printer's, or `tcp://host:port`."""

import re
from pathlib import Path
from urllib.parse import urlsplit

from devices.line.line import Line, LineFault, LineFaultReason
from devices.line.serial_line import SerialLine
from devices.line.tcp_line import TcpLine
from devices.line.usb_printer_line import UsbPrinterLine

_RAW_PRINTING = 9100
_USB_PRINTER = re.compile(r"/usb/lp[0-9]+$")


def open_address(address: str, baud: int, *, stop_bits: int = 1, hardware_flow: bool = False) -> Line:
    """Raises LineFault."""
    if address.startswith("tcp://"):
        return _over_the_network(address, baud)
    if _USB_PRINTER.search(address):
        return UsbPrinterLine(Path(address), baud)
    return SerialLine(Path(address), baud, stop_bits=stop_bits, hardware_flow=hardware_flow)


def _over_the_network(address: str, baud: int) -> Line:
    place = urlsplit(address)
    try:
        port = place.port
    except ValueError as wrong:
        raise LineFault(LineFaultReason.GONE, f"{address}: no such port on the network") from wrong
    return TcpLine(place.hostname or "localhost", port or _RAW_PRINTING, baud)


def is_there(address: str) -> bool:
    """Whether the name exists, without touching the device. A network address always does."""
    return address.startswith("tcp://") or Path(address).exists()

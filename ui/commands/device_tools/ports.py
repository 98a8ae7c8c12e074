"""Ports on a command line: they have a name, and one that does not open says why."""

import argparse
import os
from pathlib import Path

from devices.line.line import LineFault, LineFaultReason


def port(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("a port has a name, such as /dev/serial/by-id/…; `devices list` shows what there is")
    return text


def why_closed(port: str, fault: LineFault) -> str:
    """For whoever stands beside the device."""
    if port.startswith("tcp://"):
        return "nothing answers at that address; is the device switched on, and on this network?"
    if fault.reason is LineFaultReason.GONE:
        return "there is no such port; is the device plugged in? `devices list` shows what there is"
    if not Path(port).is_char_device() or port == os.devnull:
        return "that is no serial port; `devices list` shows what there is"
    if not os.access(port, os.R_OK | os.W_OK):
        return "this user may not use it; members of the group dialout may"
    return f"it is in use by another program ({fault})"

"""Numbers on a command line, refused with a sentence where no device could live with them."""

import argparse
import math

SLOWEST, FASTEST = 1200, 921_600


def baud(text: str) -> int:
    """Bits a second."""
    if not text.isdigit() or not SLOWEST <= int(text) <= FASTEST:
        raise argparse.ArgumentTypeError(f"{text!r} is no speed between {SLOWEST} and {FASTEST}, such as 9600 or 38400")
    return int(text)


def pace(text: str) -> int:
    """A speed, or 0 for a twin that answers at once."""
    return 0 if text == "0" else baud(text)


def seconds(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not number >= 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds")
    return number


def wait(text: str) -> float:
    """Seconds that somebody may be waited for."""
    number = seconds(text)
    if number > 3600:
        raise argparse.ArgumentTypeError("nobody is waited for longer than 3600 seconds")
    return number


def count(text: str) -> int:
    if not text.isdigit():
        raise argparse.ArgumentTypeError(f"{text!r} is no count")
    return int(text)


def digits(text: str) -> str:
    if not text.isdigit() or len(text) > 19:
        raise argparse.ArgumentTypeError(f"{text!r} is not 1 to 19 digits")
    return text

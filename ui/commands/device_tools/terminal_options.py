"""What every command says of a payment terminal: its family, its password, its family's own settings."""

import argparse
import re


def add_terminal_options(parser: argparse.ArgumentParser, usual: str | None) -> None:
    """`usual` is the family where none is named; None where the command has another word for it."""
    parser.add_argument("--family", type=_family, default=usual, help="zvt, telium, or the name of an acquirer's adapter")
    parser.add_argument("--password", type=_password, default="000000", help="the terminal's merchant password, six digits")
    parser.add_argument(
        "--option",
        type=_option,
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="the family's own settings, such as config=3e",
    )


def _family(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9_-]{1,40}", text):
        raise argparse.ArgumentTypeError(f"{text!r}: zvt, telium, or the name of an adapter: small letters, digits, - and _")
    return text


def _option(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not name or not equals:
        raise argparse.ArgumentTypeError(f"{text}: a name and its value, such as config=3e")
    return name, value


def _password(text: str) -> str:
    if not re.fullmatch(r"[0-9]{6}", text):
        raise argparse.ArgumentTypeError("six digits, as the acquirer set the terminal up")
    return text

"""Bytes that travel as base64 text in JSON and are plain bytes in Python."""

import base64
import binascii
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer


def _decoded(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return base64.b64decode(value, validate=True)
    except binascii.Error as error:
        raise ValueError("not base64") from error


def _encoded(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


Encoded = Annotated[bytes, BeforeValidator(_decoded), PlainSerializer(_encoded, when_used="json")]

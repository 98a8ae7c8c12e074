"""One request to a back office, to an address of the settings and no other."""

import json
from collections.abc import Mapping
from pathlib import Path

import requests
from pydantic import JsonValue

from kiosk.delivery.delivery_fault import DeliveryFault, DeliveryReason
from kiosk.link.authorities import system_authorities

CONNECT_SECONDS = 5.0
READ_SECONDS = 20.0
MOST_BYTES = 100_000
_LET_IN = (401, 403, 404, 405)
_LATER = (408, 425, 429)


def post(url: str, body: bytes, headers: Mapping[str, str], ca_file: Path | None) -> JsonValue:
    """What a 2xx answered, as JSON, or None where it is none. No redirect is followed, no proxy asked. Raises DeliveryFault."""
    return _exchange("POST", url, body, headers, ca_file)


def get(url: str, ca_file: Path | None) -> JsonValue:
    """As `post`."""
    return _exchange("GET", url, None, {}, ca_file)


def _exchange(method: str, url: str, body: bytes | None, headers: Mapping[str, str], ca_file: Path | None) -> JsonValue:
    try:
        with requests.Session() as session:
            session.trust_env = False
            answer = session.request(
                method,
                url,
                data=body,
                headers=dict(headers),
                timeout=(CONNECT_SECONDS, READ_SECONDS),
                allow_redirects=False,
                stream=True,
                verify=system_authorities() if ca_file is None else str(ca_file),
            )
            content = _beginning(answer)
    except requests.exceptions.SSLError as trouble:
        raise DeliveryFault(DeliveryReason.NOT_LET_IN, "Its certificate is not one that this hub trusts.") from trouble
    except requests.exceptions.Timeout as trouble:
        raise DeliveryFault(DeliveryReason.UNREACHABLE, "It did not answer in time.") from trouble
    except (requests.exceptions.RequestException, OSError) as trouble:
        raise DeliveryFault(DeliveryReason.UNREACHABLE, "It could not be reached.") from trouble
    said = _parsed(content)
    if not 200 <= answer.status_code < 300:
        raise _fault(answer.status_code, said)
    return said


def _beginning(answer: requests.Response) -> bytes:
    content = b""
    for part in answer.iter_content(8192):
        content += part
        if len(content) > MOST_BYTES:
            break
    return content


def _parsed(content: bytes) -> JsonValue:
    try:
        said: JsonValue = json.loads(content)
    except ValueError:
        return None
    return said


def _fault(status: int, said: JsonValue) -> DeliveryFault:
    """Their own words are left out: they may repeat what the visitor wrote."""
    first = said[0] if isinstance(said, list) and said else said
    code = first.get("code") if isinstance(first, dict) else None
    detail = f"HTTP {status}, its code {code}" if isinstance(code, int) and code != status else f"HTTP {status}"
    if status in _LATER or status >= 500:
        return DeliveryFault(DeliveryReason.TROUBLE, f"It is in trouble, or busy ({detail}).")
    if status in _LET_IN or status < 400:
        return DeliveryFault(
            DeliveryReason.NOT_LET_IN, f"It does not let this hub in: is the address right, and the key? ({detail})"
        )
    return DeliveryFault(DeliveryReason.REFUSED, f"It refused the report ({detail}).")

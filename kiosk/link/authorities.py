"""Whom this machine trusts by itself: the system's own certificate authorities, to which a council can add its own."""

import ssl
from pathlib import Path


def system_authorities() -> str | bool:
    """For `requests`: the system's file or folder of authorities (heeds `SSL_CERT_FILE`), or its own list where there is none."""
    paths = ssl.get_default_verify_paths()
    return next((path for path in (paths.cafile, paths.capath) if path and Path(path).exists()), True)

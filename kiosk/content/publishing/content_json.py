"""Content files as text: one way of writing, so that versions can be compared."""

import json


def written(value: object) -> bytes:
    """JSON with its keys in their own order, readable by people."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()

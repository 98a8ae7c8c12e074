"""Gives each form that changed its next version, since an old submission keeps its form version for ever."""

import json
from collections.abc import Iterable, Mapping

from kiosk.content.publishing.content_json import written


def with_next_version(form: bytes, published: Iterable[bytes]) -> bytes:
    """The form as it may be published beside every version of it that ever was: unchanged ones keep their number."""
    newer = json.loads(form)
    highest = 0
    for older in map(json.loads, published):
        if _same(older, newer):
            newer = older
            break
        highest = max(highest, _version(older))
    else:
        newer = newer | {"version": max(highest + 1, _version(newer) if not highest else 0)}
    return form if newer == json.loads(form) else written(newer)


def _same(older: Mapping[str, object], newer: Mapping[str, object]) -> bool:
    return {**older, "version": 0} == {**newer, "version": 0}


def _version(form: Mapping[str, object]) -> int:
    version = form.get("version", 1)
    return version if isinstance(version, int) else 1

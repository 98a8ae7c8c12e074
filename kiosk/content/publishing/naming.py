"""Ids for new things, from the words that people give them."""

import re
from collections.abc import Collection

LONGEST = 50


def free_id(words: str, taken: Collection[str], otherwise: str, *, joined_by: str = "-") -> str:
    """From the first words, with a number where that id is taken; `otherwise` where there are no letters in them."""
    parts = re.findall(r"[a-z0-9]+", words.lower())[:5]
    wanted = joined_by.join(parts)[:LONGEST].strip(joined_by) or otherwise
    if wanted[0].isdigit():
        wanted = f"{otherwise}{joined_by}{wanted}"
    number, found = 1, wanted
    while found in taken:
        number += 1
        found = f"{wanted}{joined_by}{number}"
    return found

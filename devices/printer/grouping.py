"""References and numbers in groups that an eye and an ear can hold."""

from devices.printer.reading_direction import without_controls

_GROUP = 4


def grouped(text: str) -> list[str]:
    """A reference with hyphens or blanks has its groups, a GS1 text its fields; a long plain one is cut into fours."""
    plain = without_controls(text).replace("(", " (")
    if " " in plain or "-" in plain or len(plain) <= _GROUP + 2:
        return plain.split()
    return [plain[start : start + _GROUP] for start in range(0, len(plain), _GROUP)]

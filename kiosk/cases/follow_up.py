"""Where a visitor follows a case up: what the code on the slip and on the screen says."""

from kiosk.content.council import Council


def follow_up_address(council: Council, reference: str) -> str:
    """An address of the council's with the reference in it and nothing else about anyone."""
    website = council.website.removeprefix("https://").removeprefix("http://").rstrip("/")
    return f"https://{website}/case/{reference}"

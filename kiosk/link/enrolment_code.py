"""A one-time code that lets a kiosk in, as people read it out and type it."""

from hashlib import sha256


def digest_of_code(code: str) -> str:
    """Hex. Case, blanks and dashes do not matter, and look-alikes are what they look like."""
    plain = "".join(letter for letter in code.upper() if letter.isalnum())
    return sha256(plain.translate(str.maketrans("ILO", "110")).encode()).hexdigest()

"""Which twelve signs a printer replaces for a country: `ESC R n`, alike in both families of printers."""

_PLACES = "#$@[\\]^`{|}~"
_SETS = (
    _PLACES, "#$à°ç§^`éùè¨", "#$§ÄÖÜ^`äöüß", "£$@[\\]^`{|}~", "#$@ÆØÅ^`æøå~", "#¤ÉÄÖÅÜéäöåü", "#$@°\\é^ùàòèì", "₧$@¡Ñ¿^`¨ñ}~",
    "#$@[¥]^`{|}~", "#¤ÉÆØÅÜéæøåü", "#$ÉÆØÅÜéæøåü", "#$á¡Ñ¿é`íñóú", "#$á¡Ñ¿éüíñóú", "#$@[₩]^`{|}~", "#$ŽŠĐĆČžšđćč",
    "#¥@[\\]^`{|}~",
)  # fmt: skip
"""USA, France, Germany, United Kingdom, Denmark I, Sweden, Italy, Spain I, Japan, Norway, Denmark II, Spain II, Latin America,
Korea, Croatia, China."""


def national(sign: str, nation: int) -> str:
    """What is printed for it."""
    at = _PLACES.find(sign)
    return _SETS[nation][at] if at >= 0 and nation < len(_SETS) else sign

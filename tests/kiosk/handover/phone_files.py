"""Files as phones send them, made on the spot."""

from io import BytesIO

from PIL import Image
from PIL.TiffImagePlugin import IFDRational

GPS = 0x8825
PLACE = "51 deg 29 min"


def photo(width: int = 640, height: int = 480, colour: str = "teal", kind: str = "JPEG", *, turned: bool = False) -> bytes:
    """A photo with everything a phone writes beside the picture: maker, place, and how it was held."""
    picture = Image.new("RGB", (width, height), colour)
    about = Image.Exif()
    about[0x010F] = "Phone Maker of Seeded Street"
    about[0x0112] = 6 if turned else 1
    about.get_ifd(GPS)[2] = (IFDRational(51), IFDRational(29), IFDRational(17))
    out = BytesIO()
    picture.save(out, kind, exif=about, comment=b"seeded-comment") if kind == "JPEG" else picture.save(out, kind, exif=about)
    return out.getvalue()


def document(words: str = "Council tax bill") -> bytes:
    """The smallest thing that begins and ends as a PDF."""
    return b"%PDF-1.7\n1 0 obj << /Title (" + words.encode() + b") >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"

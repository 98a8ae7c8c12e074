"""XML without a document type."""

from xml.etree import ElementTree


class XmlRefused(ValueError):
    """This is not XML, or not of the plain kind."""


class _PlainTree(ElementTree.TreeBuilder):
    """Refuses a document type before any of its entities is unpacked, whatever the encoding."""

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        raise XmlRefused("XML with a document type is refused")


def plain_xml(content: bytes) -> ElementTree.Element:
    """The root. Raises XmlRefused."""
    try:
        return ElementTree.fromstring(content, ElementTree.XMLParser(target=_PlainTree()))  # noqa: S314 - see _PlainTree
    except XmlRefused:
        raise
    except (ElementTree.ParseError, LookupError, ValueError) as trouble:
        raise XmlRefused(f"this is not XML: {trouble}") from None

"""An address, looked up or typed."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Literal

from typing_extensions import override

from kiosk.forms.address import Address
from kiosk.forms.expressions.types import ADDRESS, Type
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.raw import line_from, parts_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong
from kiosk.forms.gazetteer import tidy_postcode
from kiosk.forms.words import Words

_BOXES = ("line_1", "line_2", "town", "postcode")
_LONGEST = 100


class AddressField(CommonField):
    """From the local gazetteer by UPRN, or by hand in four boxes; the ward follows from either. `local_only`: no other area."""

    type: Literal["address"] = "address"
    local_only: bool = False

    @override
    def value_type(self) -> Type:
        return ADDRESS

    @override
    def missing(self) -> ErrorCode:
        return ErrorCode.MISSING_ADDRESS

    @override
    def read(self, raw: object, asking: Asking) -> Address | None:
        if raw is None or raw == "":
            return None
        boxes = parts_from(raw)
        uprn = line_from(boxes.get("uprn"))
        if uprn and asking.gazetteer is not None:
            return self._looked_up(uprn, asking)
        texts = {box: line_from(boxes.get(box)) for box in _BOXES}
        return self._typed(texts, uprn or None, asking) if any(texts.values()) else None

    def _looked_up(self, uprn: str, asking: Asking) -> Address:
        found = asking.gazetteer.with_uprn(uprn) if asking.gazetteer else None
        if found is None:
            raise Wrong(ErrorCode.ADDRESS_NOT_FOUND)
        return found

    def _typed(self, texts: Mapping[str, str], uprn: str | None, asking: Asking) -> Address:
        if not texts["line_1"] or not texts["town"]:
            part = "line_1" if not texts["line_1"] else "town"
            raise Wrong(ErrorCode.ADDRESS_LINE_1 if part == "line_1" else ErrorCode.ADDRESS_TOWN, parts=(part,))
        long = tuple(box for box, text in texts.items() if len(text) > _LONGEST)
        if long:
            raise Wrong(ErrorCode.TOO_LONG, parts=long, maximum=_LONGEST)
        postcode = tidy_postcode(texts["postcode"])
        if postcode is None:
            raise Wrong(ErrorCode.NOT_A_POSTCODE, parts=("postcode",))
        ward = asking.gazetteer.ward_of(postcode) if asking.gazetteer else None
        if self.local_only and asking.gazetteer is not None and not asking.gazetteer.at_postcode(postcode):
            raise Wrong(ErrorCode.ADDRESS_NOT_FOUND, parts=("postcode",))
        return Address(texts["line_1"], texts["line_2"], texts["town"], postcode, uprn, ward)

    @override
    def in_words(self, value: object, words: Words) -> str:
        return "\n".join(value.lines()) if isinstance(value, Address) else ""

    @override
    def raw_from(self, value: object) -> object:
        return asdict(value) if isinstance(value, Address) else None

    @override
    def kept(self, value: object) -> object:
        return self.raw_from(value)

"""Answers one question on the screen with touches and keys, and tells what that answer is."""

from datetime import date
from random import Random

from PySide6.QtQuick import QQuickItem

from kiosk.content.content import Content
from kiosk.forms.address import Address
from kiosk.forms.field import Field
from kiosk.forms.fields.address_field import AddressField
from kiosk.forms.fields.checkboxes_field import CheckboxesField
from kiosk.forms.fields.choice_field import ChoiceField
from kiosk.forms.fields.handover_field import BROUGHT
from tests.ui.touch.quick_hand import QuickHand
from tests.ui.touch.what_to_say import boxes_of, right_words, some_day, wrong_words

HOME = "TM1 1AB"
SIGNATURE = [(0.1, 0.6), (0.2, 0.2), (0.3, 0.7), (0.5, 0.3)]


class FillingFingers:
    """Each answer is told as the form takes it: what was tapped, in the form's own words."""

    def __init__(self, hand: QuickHand, chance: Random, today: date, content: Content) -> None:
        assert content.gazetteer is not None
        self._hand = hand
        self._chance = chance
        self._today = today
        self._gazetteer = content.gazetteer
        self._bills = content.bills

    def answer(self, slot: QQuickItem, field: Field) -> object:
        """A good answer, as far as one can tell."""
        match field.type:
            case "radios" | "yes_no":
                return self._choose(slot)
            case "checkboxes":
                return self._tick(slot, field)
            case "consent":
                return self._consent(slot, field)
            case "select" | "autocomplete":
                return self._narrow(slot, field)
            case "date" | "month" | "time":
                return self._boxes(slot, boxes_of(field, some_day(self._today, self._chance)))
            case "address":
                return self._address(slot, field)
            case "signature":
                return self._sign(slot, field)
            case "handover":
                return self._show_at_the_counter(slot)
            case _:
                return self._type(slot, field, right_words(field, self._chance, self._bills))

    def answer_wrongly(self, slot: QQuickItem, field: Field) -> bool:
        """An answer that the form must refuse; False where there is none."""
        words = wrong_words(field)
        if field.type == "date":
            self._boxes(slot, {"day": "31", "month": "2", "year": "2026"})
        elif words is not None:
            self._type(slot, field, words)
        else:
            return False
        return True

    def _type(self, slot: QQuickItem, field: Field, words: str) -> str:
        self._hand.type_into(self._need(slot, f"entry-{field.id}"), words)
        return words

    def _choose(self, slot: QQuickItem) -> str:
        card = self._chance.choice(self._hand.starting("choice-", slot))
        value = card.objectName().removeprefix("choice-")
        self._hand.tap_item(card)
        return value

    def _tick(self, slot: QQuickItem, field: Field) -> list[str]:
        """Any of them, no more than are allowed; the boxes then stand as they were wanted."""
        assert isinstance(field, CheckboxesField)
        offered = {card.objectName().removeprefix("choice-") for card in self._hand.starting("choice-", slot)}
        options = [option for option in field.options if option.value in offered]
        plain = [option.value for option in options if not option.exclusive]
        lonely = [option.value for option in options if option.exclusive]
        most = min(field.maximum or len(plain), len(plain))
        wanted = set(self._chance.sample(plain, self._chance.randint(min(field.minimum, most), most)))
        if lonely and self._chance.random() < 0.2:
            wanted = {self._chance.choice(lonely)}
        for value in [*plain, *lonely]:
            card = self._need(slot, f"choice-{value}")
            if bool(card.property("checked")) != (value in wanted):
                self._hand.tap_item(card)
        return [option.value for option in options if option.value in wanted]

    def _consent(self, slot: QQuickItem, field: Field) -> str:
        wanted = not field.optional or self._chance.random() < 0.5
        card = self._need(slot, "choice-yes")
        if bool(card.property("checked")) != wanted:
            self._hand.tap_item(card)
        return "yes" if wanted else "no"

    def _narrow(self, slot: QQuickItem, field: Field) -> str:
        """Types the beginning of an answer and takes one that is offered."""
        entry = self._need(slot, "suggest-entry")
        assert isinstance(field, ChoiceField)
        text = self._chance.choice(field.options).text["en"]
        self._hand.type_into(entry, "")
        self._hand.type_into(entry, text[: self._chance.randint(1, 3)].lower())
        offered = self._hand.starting("suggestion-", slot)
        if not offered:  # in another language it begins with other letters
            self._hand.type_into(entry, "a")
            offered = self._hand.starting("suggestion-", slot)
        card = self._chance.choice(offered)
        value = card.objectName().removeprefix("suggestion-")
        self._hand.tap_item(card)
        return value

    def _boxes(self, slot: QQuickItem, boxes: dict[str, str]) -> dict[str, str]:
        for name, digits in boxes.items():
            self._hand.type_into(self._need(slot, f"part-{name}"), digits)
        return boxes

    def _address(self, slot: QQuickItem, field: Field) -> dict[str, str]:
        assert isinstance(field, AddressField)
        by_hand = self._hand.named("address-line1", slot) is not None
        if by_hand != (self._chance.random() < 0.3):
            self._hand.tap_item(self._need(slot, "by-hand"))
        return self._by_hand(slot) if self._hand.named("address-line1", slot) else self._look_up(slot)

    def _look_up(self, slot: QQuickItem) -> dict[str, str]:
        self._hand.type_into(self._need(slot, "postcode"), HOME.lower())
        self._hand.tap_item(self._need(slot, "find-address"))
        found: Address = self._chance.choice(self._gazetteer.at_postcode(HOME))
        self._hand.tap_item(self._need(slot, f"choice-{found.uprn}"))
        return {"uprn": found.uprn or ""}

    def _by_hand(self, slot: QQuickItem) -> dict[str, str]:
        lines = {"line1": "12 Mill Lane", "line2": "", "town": "Tamarside", "postcode": HOME}
        for name, words in lines.items():
            self._hand.type_into(self._need(slot, f"address-{name}"), words)
        return {"line_1": lines["line1"], "line_2": "", "town": lines["town"], "postcode": HOME}

    def _sign(self, slot: QQuickItem, field: Field) -> dict[str, object]:
        """Drawn, typed, or both; of a drawing only the number of strokes is known for sure."""
        if (clear := self._hand.named("signature-clear", slot)) is not None:
            self._hand.tap_item(clear)
        drawn = self._chance.random() < 0.6
        if drawn:
            self._hand.stroke(self._need(slot, "signature-pad"), SIGNATURE)
        name = "" if drawn and self._chance.random() < 0.5 else "Ann Other"
        self._type(slot, field, name)
        return {"strokes": [[[0, 0]]] * drawn, "name": name}

    def _show_at_the_counter(self, slot: QQuickItem) -> list[str]:
        """Nobody has a phone here; where something is wanted all the same, it is shown to a person."""
        counter = self._hand.named("photo-at-counter", slot)
        if counter is not None:
            self._hand.tap_item(counter)
        return [BROUGHT] if slot.property("value") else []

    def _need(self, slot: QQuickItem, name: str) -> QQuickItem:
        self._hand.wait_until(lambda: self._hand.named(name, slot), name)
        found = self._hand.named(name, slot)
        assert found is not None
        return found

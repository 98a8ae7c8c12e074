"""Documents written as JSON files and read back, or refused with the place of the mistake."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.printer.document import (
    Barcode,
    Document,
    Emphasis,
    Heading,
    Paragraph,
    QrCode,
    Reference,
    Row,
    Rule,
    Space,
    Symbology,
)
from devices.printer.document_json import DocumentRefusal, DocumentRefused, from_json, to_json

WHOLE = Document(
    (
        Heading("Tamarside"),
        Paragraph("Diolch", Emphasis.STRONG, centred=True),
        Row("Paid", "£52.00", strong=True),
        Reference("KT-7"),
        Rule(),
        Space(2),
        QrCode("https://x", "a code"),
        Barcode("1234", Symbology.ITF, "a bar code"),
    ),
    language="cy",
    large=True,
    copy=True,
)


def test_a_document_comes_back_as_it_was():
    assert from_json(to_json(WHOLE)) == WHOLE


@pytest.mark.parametrize(
    ("text", "reason", "place"),
    [
        ("[", DocumentRefusal.NOT_JSON, ""),
        ("[]", DocumentRefusal.WRONG_TYPE, ""),
        ("{}", DocumentRefusal.MISSING, "blocks"),
        ('{"blocks": [], "colour": "red"}', DocumentRefusal.UNKNOWN, "colour"),
        ('{"blocks": []}', DocumentRefusal.MISSING, "blocks"),
        ('{"blocks": [{"text": "x"}]}', DocumentRefusal.MISSING, "blocks[0].kind"),
        ('{"blocks": [{"kind": "heading", "text": "Card 4111 1111 1111 1111"}]}', DocumentRefusal.PAYMENT_CARD, "blocks[0].text"),
        ('{"blocks": [{"kind": "poem"}]}', DocumentRefusal.UNKNOWN, "blocks[0].kind"),
        ('{"blocks": [{"kind": "row", "label": "x"}]}', DocumentRefusal.MISSING, "blocks[0].value"),
        ('{"blocks": [{"kind": "space", "lines": true}]}', DocumentRefusal.WRONG_TYPE, "blocks[0].lines"),
        ('{"blocks": [{"kind": "space", "lines": -1}]}', DocumentRefusal.TOO_LONG, "blocks[0].lines"),
        ('{"blocks": [{"kind": "paragraph", "text": "x", "emphasis": "loud"}]}', DocumentRefusal.UNKNOWN, "blocks[0].emphasis"),
    ],
)
def test_a_mistake_is_named_with_its_place(text, reason, place):
    with pytest.raises(DocumentRefused) as refused:
        from_json(text)

    assert (refused.value.reason, refused.value.place) == (reason, place)


def test_a_refusal_never_repeats_a_card_number():
    for value in ("4111111111111111", '"4111111111111111"', "[4111111111111111]"):
        with pytest.raises(DocumentRefused) as refused:
            from_json(f'{{"blocks": [{{"kind": "row", "label": "x", "value": {value}}}]}}')
        assert "4111111111111111" not in str(refused.value)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["kind", "blocks", "text", "label", "value", "lines"]) | st.text(max_size=4), inner, max_size=5
        )
    ),
)


@given(JSON)
def test_nothing_but_a_refusal_comes_of_any_json(source):
    import json

    try:
        document = from_json(json.dumps(source))
    except DocumentRefused:
        return
    assert from_json(to_json(document)) == document

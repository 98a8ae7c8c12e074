"""What terminals say: messages recorded from real ones, fields in any order, card data cut off at the parser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.card_terminal.zvt_fields import fields_of
from devices.card_terminal.zvt_news import (
    PrintedLines,
    TerminalState,
    printed_block,
    printed_line,
    status_information,
    terminal_state,
)
from devices.card_terminal.zvt_tlv import all_values

RECORDED = bytes.fromhex(
    "2700040000000020400B0004700C2239530D10060E2512170001197022F0F8EEEEEEEEEEEE477129280048692A313030343631373633202020202020"
    "3B3631313830340000 3CF0F1F447454E2E4E522E3A3631313830344909788704708800 04708A2E8BF1F74465626974204D61737465726361726400"
)
WITH_TLV = bytes.fromhex(
    "2700040000000010004909780C1230050D062922F0F8474843EEEEEE77438700023B38383931353000000B000733196029420030360E18018A0A8C03"
    "8BF0F556495341002A3435353630303030303539392020203CF0F7F341532D544944203D2031334630303031330D41532D50726F632D436F6465203D"
    "203230203930332030300D436170742E2D5265662E3D20303030300D41494435393A20383039323538062B4102000A4902000315024445600F420456"
    "4953414307A00000000310102F0C1F1001001F1101011F120102"
)


def test_a_recorded_result_is_read():
    news = status_information(RECORDED)
    assert (news.code, news.pence, news.trace, news.receipt_number) == (0, 2040, "000470", "0470")
    assert (news.date, news.time, news.terminal_id, news.currency) == ("1006", "223953", "28004869", "0978")
    assert (news.card_name, news.card_last_digits, news.authorisation) == ("Debit Mastercard", "4771", "611804")


def test_a_recorded_result_with_tagged_values_is_read():
    news = status_information(WITH_TLV)
    assert (news.code, news.pence, news.trace, news.receipt_number) == (0, 1000, "000733", "0002")
    assert (news.card_name, news.card_last_digits) == ("VISA", "7743")


@given(
    st.permutations([b"\x27\x00", b"\x04\x00\x00\x00\x00\x52\x00", b"\x0b\x00\x00\x07", b"\x06\x03\x1f\x00\x00", b"\x87\x00\x09"])
)
def test_fields_stand_in_any_order(parts):
    news = status_information(b"".join(parts))
    assert (news.code, news.pence, news.trace, news.receipt_number) == (0, 5200, "000007", "0009")


def test_what_follows_an_unknown_field_is_left_unread():
    assert fields_of(b"\x27\x00\x77\x01\x02\x04") == {0x27: b"\x00"}


@pytest.mark.parametrize(
    "field",
    [
        "22F0F84761739001010119",
        "22F1F04761739001010119FFFF",
        "23F1F94761739001010119D28122010000000000000F",
        "24F0F1F04761739001010119FFFF",
        "2DF1F634373631373339303031303130313139",
        "3CF0F1F634373631373339303031303130313139",
        "8BF1F634373631373339303031303130313139",
        "8BF1F934373631203733393020303130312030313139",
    ],
)
def test_a_whole_card_number_ends_at_the_parser(field):
    news = status_information(bytes.fromhex("2700" + field + "870001"))
    assert news.receipt_number == "0001"
    for trace in ("4761739001010119", "4761 7390 0101 0119", "476173900101"):
        assert trace not in repr(news)


def test_the_last_digits_before_the_separator_are_kept():
    assert status_information(bytes.fromhex("22F1F15966666666D200212201001700018701")).card_last_digits == "6666"


def test_a_printed_line_with_a_card_number_is_covered():
    assert printed_line(b"\x00  Card 4761739001010119") == PrintedLines(("  Card ************0119",))
    assert printed_line(b"\x00Card 4761 7390 0101 0119").lines == ("Card **** **** **** 0119",)


def test_merchant_numbers_and_application_ids_of_usual_length_stay():
    assert printed_line(b"\x00AID: A0000000041010 Tr 000123").lines == ("AID: A0000000041010 Tr 000123",)


def test_the_last_line_and_line_feeds_are_told_by_the_attribute():
    assert printed_line(b"\x81Thank you").closes
    assert not printed_line(b"\x80Thank you").closes
    assert printed_line(b"\xff\x03") == PrintedLines(("", "", ""))
    assert printed_line(b"") == PrintedLines(("",))


def test_a_printed_block_says_whose_it_is():
    block = bytes.fromhex(
        "06 81 A9 1F 07 01 03 25 81 A2 07 0C 54 49 44 3A 41 48 30 30 30 30 30 36 07 01 20 07 03 41 42 43 09 01 81"
    )
    assert printed_block(block) == PrintedLines(("TID:AH000006", "", "ABC"), 3, closes=True, whole=True)


@pytest.mark.parametrize(
    ("line", "text", "kind"),
    [
        ("40 2A 2A 20 4B 55 4E 44 45 4E 42 45 4C 45 47 20 2A 2A 06 04 1F 07 01 02", "** KUNDENBELEG **", 2),
        ("40 06 04 1F 07 01 01", "", 1),
        ("00 41 06 42", "AB", None),
    ],
)
def test_a_printed_line_may_say_whose_it_is(line, text, kind):
    assert printed_line(bytes.fromhex(line)) == PrintedLines((text,), kind)


def test_text_is_read_as_the_terminals_code_page():
    assert printed_line(b"\x00f\x81r POS").lines == ("für POS",)


@pytest.mark.parametrize(
    ("data", "state"),
    [
        ("", TerminalState()),
        ("00", TerminalState()),
        ("DC", TerminalState(0xDC)),
        ("F0F0F7322E31342E313500", TerminalState(0, "2.14.15")),
        ("F0F0F7322E31342E31359C", TerminalState(0x9C, "2.14.15")),
        ("F0F0F7322E31342E3135", TerminalState(0, "2.14.15")),
        ("0006051F44025200", TerminalState()),
        ("190029520012334909780605270314 01FF", TerminalState(0, "", "52001233")),
        ("2952001233", TerminalState(0, "", "52001233")),
        ("06051F44025200", TerminalState()),
        ("27E0", TerminalState(0xE0)),
        (
            "f0f4f04745522d4150502d76322e302e393b635230322e30312e30312d30302e30392d322d323b4343323600065b1f440452500245e4431f400a63"
            "56454e4420626f782b1f41284745522d4150502d76322e302e393b635230322e30312e30312d30302e30392d322d323b434332361f420411e930ec",
            TerminalState(0, "GER-APP-v2.0.9;cR02.01.01-00.09-2-2;CC26"),
        ),
    ],
)
def test_the_closing_of_an_enquiry_with_and_without_version_and_status(data, state):
    assert terminal_state(bytes.fromhex(data)) == state


@given(st.binary(max_size=200))
def test_no_bytes_make_a_parser_raise(data):
    status_information(data)
    printed_line(data)
    printed_block(data)
    terminal_state(data)
    list(all_values(data))

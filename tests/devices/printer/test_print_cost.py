"""What a receipt costs on the wire."""

from tests.bench.print_cost import forty_line_receipt, shaped_cost, six_arabic_lines, text_cost


def test_forty_lines_with_a_qr_code_cost_hardly_more_than_their_signs(profile, shaper):
    assert text_cost(forty_line_receipt(), profile, shaper).ratio <= 1.05


def test_six_arabic_lines_cost_half_of_a_full_width_picture(profile, shaper):
    assert shaped_cost(six_arabic_lines(), profile, shaper).ratio <= 0.5

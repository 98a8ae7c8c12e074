"""What an installer may write, and what it is answered when it is wrong."""

import tomllib

import pytest
from pydantic import ValidationError

from devices.settings import DeviceSettings


def read(text: str) -> DeviceSettings:
    return DeviceSettings.model_validate(tomllib.loads(text))


def test_a_device_at_a_port_and_a_twin():
    settings = read('[printer]\nport = "/dev/serial/by-id/usb-x"\nprofile = "TM-T20II"\n[lamp]\ntwin = true\nfamily = "tower"\n')
    assert (settings.printer.baud, settings.printer.profile, settings.lamp.family, settings.scanner) == (
        38400,
        "TM-T20II",
        "tower",
        None,
    )


def test_all_twins():
    settings = DeviceSettings.twins()
    assert all(section.twin for _, section in settings)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[lamp]\n", "one of the two"),
        ('[lamp]\nport = "x"\ntwin = true\n', "one of the two"),
        ("[lamp]\ntwin = true\ncolour = 3\n", "Extra inputs are not permitted"),
        ("[lamp]\ntwin = true\nchannel = 9\n", "less than or equal to 8"),
        ('[lamp]\ntwin = true\nfamily = "torch"\n', "'relay' or 'tower'"),
        ("[scanner]\ntwin = true\nbaud = 3\n", "greater than or equal to 1200"),
        ('[scanner]\ntwin = true\nbill_prefixes = ["98a"]\n', "match pattern"),
        ('[id_card]\ntwin = true\nfamily = "pcsc"\n', "has no twin"),
        ('[scanner]\nport = "x"\n[lamp]\nport = "x"\n', "scanner and lamp are both at x"),
        ('[card_terminal]\ntwin = true\npassword = "12"\n', "match pattern"),
    ],
)
def test_a_mistake_is_named(text, complaint):
    with pytest.raises(ValidationError, match=complaint):
        read(text)


def test_a_password_is_not_shown():
    assert "123456" not in repr(read('[card_terminal]\ntwin = true\npassword = "123456"\n'))

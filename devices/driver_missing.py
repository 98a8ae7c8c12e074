"""A driver that the settings ask for and this machine does not have."""


class DriverMissing(Exception):
    """Permanent: the text says what to install or to write instead."""

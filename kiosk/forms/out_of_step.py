"""An event that cannot happen where the visitor is in the form."""


class OutOfStep(RuntimeError):
    """A fault of the caller."""

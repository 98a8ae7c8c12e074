"""What a flow raises where it is told of something that cannot happen now."""


class IllegalEvent(Exception):
    """An event that the present stage does not know; a defect, never a visitor's doing."""

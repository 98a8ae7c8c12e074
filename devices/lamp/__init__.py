"""The help lamp: relay or tower light."""

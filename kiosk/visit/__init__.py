"""One visitor's session: its steps, its time limits, its end."""

"""The page of payments that staff have to close, and of how each terminal's day ended."""

"""The shop is closed."""

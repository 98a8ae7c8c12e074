"""The closed, typed, three-valued language in which forms say "when", "how much" and "until"."""

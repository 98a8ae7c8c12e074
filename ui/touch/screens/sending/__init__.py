"""The moment between accepting and the reference."""

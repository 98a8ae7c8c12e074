"""Forms as data: their definition, their expressions, and a visitor's way through them."""

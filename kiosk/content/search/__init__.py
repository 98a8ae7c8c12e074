"""Finding a service as one types: forgiving spelling, plurals and plain words, in each language."""

"""Finding a service in one's own words, as one types."""

"""Check your answers."""

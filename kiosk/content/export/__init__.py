"""The catalogue in the shapes that others read."""

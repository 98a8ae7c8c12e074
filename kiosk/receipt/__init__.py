"""The receipt: what stands on it, and the way to paper."""

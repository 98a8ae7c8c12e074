"""One control a file, all sizes and colours from Theme; no control knows a model."""

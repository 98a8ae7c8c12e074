"""Serial lines: the port that drivers talk through, pyserial behind it, ptys for the twins, faults on demand."""

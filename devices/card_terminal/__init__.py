"""Payment terminals: the port, the ZVT and Telium drivers, and their twins."""

"""The demonstration panel beside the screen: the slip, the terminal, the scanner, the lamp, the lines."""

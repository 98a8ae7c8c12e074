"""What the log may say: one catalogue of events, the code and the page made from it, and the lines as they are written."""

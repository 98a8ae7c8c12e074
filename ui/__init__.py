"""Everything a person sees: the command line, the visitor's touch screen, and the console in the browser."""

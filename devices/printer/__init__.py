"""Receipt printers: the document they print, the port, ESC/POS and Star drivers, and their twins."""

"""One shop on this machine, to try everything out: a hub, a kiosk, the twins of its devices."""

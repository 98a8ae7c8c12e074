"""Help calls: the kiosk's half and the desk's half."""

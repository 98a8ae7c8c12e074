"""Photos and files that a visitor hands over from a phone: the kiosk's half and the hub's."""

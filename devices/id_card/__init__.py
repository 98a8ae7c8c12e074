"""Identity cards: magnetic stripe, RFID, contactless UID, library cards. Never payment cards."""

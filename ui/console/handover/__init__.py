"""The page on a visitor's own phone: takes one sending of photos or files by the code on a kiosk's screen."""

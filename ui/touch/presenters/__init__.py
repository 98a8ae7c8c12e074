"""From what a kiosk knows to what a screen shows: functions from a visit to the frozen view of each screen."""

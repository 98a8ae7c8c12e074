"""What a kiosk has to say: the catalogue of services, news, opening calendar, shop and texts, as data that admins own."""

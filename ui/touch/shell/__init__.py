"""What stays while screens change: header, bottom bar, banners, overlays, keyboard."""

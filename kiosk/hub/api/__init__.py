"""What kiosks may ask of the hub, one module a feature; the routes are written down in `kiosk.link.messages`."""

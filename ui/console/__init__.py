"""Web pages for staff: a handler and its template side by side, one folder a page; and the wiring of the hub."""

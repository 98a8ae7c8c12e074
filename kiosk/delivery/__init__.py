"""How reports reach the council's back offices: a queue that loses nothing, and one adapter for each open way there."""

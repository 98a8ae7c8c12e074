"""A form's logic as people say it: conditions in rows, prices times a number, days before or after another."""

"""Lists: rows in columns, with a cursor, an order and letters to jump by."""

"""What commands print: results, tables and cards, as text and as data."""

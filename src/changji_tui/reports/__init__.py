"""What commands print: results, lines, tables and cards as text for pipes and as data."""

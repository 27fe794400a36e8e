"""The types of everything: the records of the TOML files, and the page that is made of them."""

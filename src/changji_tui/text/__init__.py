"""Text as a terminal shows it: cleaned, measured in cells, cut at clusters, broken into lines."""

"""One pane for each section: a list, and the text of what is selected in it."""

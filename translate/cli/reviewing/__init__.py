"""The reader's desk in a terminal: keys, pages, the way through the editor, and the loop that joins them."""

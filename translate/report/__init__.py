"""How far a project is, for people who look at a page and not at a terminal: an HTML report, a badge."""

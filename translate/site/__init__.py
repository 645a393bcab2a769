"""A static site of the articles in every locale: pages, indexes, feeds and a sitemap, as texts by path."""

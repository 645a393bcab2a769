"""Carries English news articles, offline, to reviewed Russian and Belarusian editions."""

__version__ = "0.1.0"

"""Dateline: news articles to dated event files that people edit, and those files to a static timeline site."""

__version__ = "0.1.0"

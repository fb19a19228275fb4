"""The files that people edit, content/: read strictly, checked, merged with new drafts, written without loss."""

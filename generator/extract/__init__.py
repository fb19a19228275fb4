"""Understanding: one article's text to the events that it tells of. Pure: values in, values out."""

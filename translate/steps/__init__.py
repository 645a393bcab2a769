"""The steps of an article's way. Values in, values out: no step touches the disk or another step."""

"""The findings of `translate check` in the formats of other programs."""

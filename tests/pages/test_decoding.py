import codecs

import pytest

from translate.errors import ArticleError
from translate.pages.decoding import decode_page

RUSSIAN = (
    "Министерство экономики сообщило в понедельник, что объём торговли вырос на шесть процентов. "
    "Больше всего выросли поставки машин и продовольствия, а цены на газ остались прежними."
)


def _page(charset: str, text: str) -> str:
    return f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"></head>{text}'


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-r", "iso-8859-5", "utf-8"])
def test_declared(charset: str) -> None:
    page = _page(charset, RUSSIAN)
    assert decode_page(page.encode(charset)) == page


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "utf-16-le", "utf-16-be"])
def test_detected(encoding: str) -> None:
    page = f"<html><body><p>{RUSSIAN}</p></body></html>"
    assert decode_page(page.encode(encoding)) == page


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_marked(mark: bytes, encoding: str) -> None:
    assert decode_page(mark + _page("windows-1251", RUSSIAN).encode(encoding)).endswith(RUSSIAN)


def test_browsers_keep_the_old_declaration() -> None:
    assert decode_page(_page("windows-1251", RUSSIAN).encode("utf-8")).endswith(RUSSIAN)


def test_latin_1_is_read_as_browsers_read_it() -> None:
    assert decode_page(_page("ISO-8859-1", "“Café” – €5").encode("windows-1252")).endswith("“Café” – €5")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0" + bytes(range(256)), "no text"),
        (b"<p>text</p>\0<p>text</p>", "zero characters"),
        (b"x" * 20_000_001, "larger than 20 MB"),
    ],
)
def test_refused(data: bytes, said: str) -> None:
    with pytest.raises(ArticleError, match=said):
        decode_page(data)

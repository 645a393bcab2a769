"""Values that pages write in many ways: dates, names, addresses."""

import re
from datetime import date, datetime
from urllib.parse import quote, urljoin, urlsplit

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}$")
_ZONE = re.compile(r"(?:\s*Z|\s*UTC|\s+GMT)$")
_SAFE = "!#$%&'*+,/:;=?@[]~"
_SCHEME = re.compile(r"([A-Za-z][\w+.-]*):")
_KNOWN = frozenset({"http", "https", "mailto", "tel", "ftp"})
_AND = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+")
_PERSON = re.compile(r"[^\W\d_a-z][\w.’'-]*(?: (?:[^\W\d_a-z][\w.’'-]*|van|von|de|del|der|la|al|bin)){1,4}")
_BY = re.compile(r"^by:?\s+", re.I)


def parsed_date(text: str) -> date | None:
    """An ISO date, or date with time and zone as far as they are there; None for anything else."""
    text = text.strip()
    try:
        if _DATE.fullmatch(text):
            return date.fromisoformat(text)
        return datetime.fromisoformat(_ZONE.sub("+00:00", text)).replace(microsecond=0)
    except ValueError:
        return None


def author_name(text: str) -> str:
    """A name without "By"; empty when it is the address of a profile."""
    name = _BY.sub("", " ".join(text.split())).strip(" ,|")
    return "" if "://" in name or name.startswith(("@", "/", "www.")) else name


def author_names(text: str) -> list[str]:
    """The names in a line such as "By Ada Novik, Jan Kowal and Zoe Lind, AP"; else the line itself.

    It is divided where each part looks like given name and surname; a last part may be an agency.
    """
    name = author_name(text)
    parts = [part for part in _AND.split(name) if part]
    people = parts if len(parts) < 3 or _PERSON.fullmatch(parts[-1]) else parts[:-1]
    several = len(parts) > 2 or (len(parts) == 2 and "," not in name)
    if several and all(_PERSON.fullmatch(person) for person in people):
        return people
    return [name] if name else []


def without_tags(text: str) -> str:
    """`text` without HTML tags, which some sites leave in descriptions."""
    return re.sub(r"</?[a-zA-Z][^<>]*>", "", text).strip()


def absolute(base: str, url: str) -> str:
    """An address as seen from the page; files saved beside it keep theirs; empty for no address."""
    url = re.sub(r"[\t\r\n]", "", url.strip())
    scheme = _SCHEME.match(url)
    if not url or url.startswith("#") or (scheme and scheme[1].lower() not in _KNOWN):
        return ""
    if base and not _is_saved_beside(url):
        try:
            url = urljoin(base, url)
        except ValueError:
            return ""
    return quote(url, safe=_SAFE)


def same_file(one: str, other: str) -> bool:
    """Whether two addresses end in the same file name: one picture on two servers, or in two sizes."""
    names = [urlsplit(url).path.rpartition("/")[2] for url in (one, other)]
    return names[0] != "" and names[0] == names[1]


def _is_saved_beside(url: str) -> bool:
    """Whether a browser saved the file into the folder beside the page: "Page_files/photo.jpg"."""
    return not urlsplit(url).scheme and not url.startswith("/") and "_files/" in url

"""Read, clean, deduplicate and weight the parallel corpora; write one list of training pairs.

The list (``pairs.tsv``) has five columns: direction, source name, weight, source, target.
The weight says how often a pair is drawn relative to the other pairs of its direction.
FLORES-200 dev never enters: exact and near duplicates of its lines are dropped on either side.
"""

from __future__ import annotations

import argparse
import random
import re
import tarfile
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
CORPORA = HERE.parents[1] / "shared" / "mt"
WORK = HERE / "work"

DIRECTIONS = ("en-ru", "en-be", "ru-be")

# Weight of one pair, by the first pattern that matches "<direction>/<source>".
WEIGHTS: list[tuple[str, float]] = [
    (r".*/own", 3.5),
    (r".*/corpus", 3.5),
    (r"en-be/back", 1.0),
    (r".*/(mlqe_pe_postedits|mlqe_da75.*)", 0.7),
    (r".*/wmt_testsuites_refs", 1.0),
    (r".*/wmt26_.*", 1.0),
    (r"en-ru/wmt.*synthetic", 2.5),
    (r"ru-be/tsimafeip_legal", 0.7),
    (r".*/(tsimafeip_medical|belarus_culture_portals|open_sdg|ud_pud|tico19|xquad)", 3.0),
    (r".*/(newstest.*|generaltest.*|wmt24|parcorp.*)", 3.5),
    (r".*/bilinguator_poetry", 0.05),
    (r"en-ru/bilinguator_prose", 0.5),
    (r".*/bilinguator_prose", 0.8),
    (r".*/tatoeba_manythings", 1.0),
    (r".*/(opensource_guide|mozilla_www)", 1.0),
    (r"en-ru/(warzone_freeciv|wesnoth|cataclysm_dda)", 0.1),
    (r"en-ru/(react_docs|rust_book|debian_handbook|stellarium_skycultures)", 0.2),
    (r"(en-be|ru-be)/(react_docs|gnome_help|stellarium_skycultures)", 0.5),
    (r".*/(debian_mo_short|libreoffice_ui|firefox_ui|thunderbird_ui|openstreetmap_website)", 0.02),
    (r".*/(debian_mo_long|mediawiki|debconf_templates|supertuxkart)", 0.08),
    (r".*/dict\.mueller7", 0.02),
    (r".*/dict\.(geo|isocodes)", 0.1),
    (r".*/dict\.tico_(fb|google)", 0.0),
    (r".*/dict\..*", 0.2),
    (r"en-ru/.*", 0.04),
    (r".*", 0.3),
]

SHORT = 25  # letters of a source whose translation may well be shorter

SPACES = re.compile(r"\s+")
LETTERS_BETWEEN = re.compile(r"(?<=\w)['`ʼ‘](?=\w)")
WORD = re.compile(r"\w+")
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
NOT_BELARUSIAN = re.compile(r"[ищъИЩЪ]")
NOT_RUSSIAN = re.compile(r"[іўІЎ]")
MARKUP = re.compile(r"https?://|[{}|\\~^_]|%[sd(]|\$[A-Za-z_]|&\w+;|<\w|``")


def weight_of(direction: str, name: str) -> float:
    """Return the sampling weight of a source's pairs."""
    key = f"{direction}/{name}"
    return next(weight for pattern, weight in WEIGHTS if re.fullmatch(pattern, key))


def letters(text: str) -> str:
    """Return the letters of a text alone, lower-cased: the key for exact duplicates."""
    return "".join(char for char in text.lower() if char.isalpha())


def tidy(text: str, language: str) -> str:
    """Normalise spaces, Unicode form and, on Cyrillic sides, dashes, apostrophes and quotes."""
    text = SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()
    if language == "en":
        return text
    text = text.replace(" - ", " — ").replace(" – ", " — ")
    if text.startswith("- "):
        text = "— " + text[2:]
    if language == "be":
        text = LETTERS_BETWEEN.sub("’", text)
    text = text.replace("“", '"').replace("”", '"').replace("„", '"')
    if text.count('"') and text.count('"') % 2 == 0:
        parts = text.split('"')
        text = parts[0] + "".join(
            ("«" if index % 2 == 0 else "»") + part for index, part in enumerate(parts[1:])
        )
    return text


def share(text: str, first: str, last: str) -> float:
    """Return the share of a text's letters that lie between two code points."""
    found = [char for char in text if char.isalpha()]
    return sum(first <= char <= last for char in found) / len(found) if found else 1.0


def right_script(direction: str, source: str, target: str) -> bool:
    """Say whether both sides are written in the letters of their languages."""
    if direction.startswith("en"):
        if share(source, "A", "ɏ") < 0.9:
            return False
    elif share(source, "Ѐ", "ӿ") < 0.6 or NOT_RUSSIAN.search(source):
        return False
    wrong = NOT_BELARUSIAN if direction.endswith("be") else NOT_RUSSIAN
    return share(target, "Ѐ", "ӿ") >= 0.6 and not wrong.search(target)


def right_length(source: str, target: str) -> bool:
    """Say whether neither side is empty, very long or twice as long as the other."""
    if min(len(source), len(target)) < 2:
        return False
    words = sorted((len(source.split()), len(target.split())))
    return words[1] <= 90 and (words[1] <= 4 or words[1] <= 2 * words[0])


def fit(direction: str, source: str, target: str) -> bool:
    """Say whether a pair passes the filters of length, script, markup and numbers."""
    if not right_length(source, target) or not right_script(direction, source, target):
        return False
    if MARKUP.search(source) or MARKUP.search(target):
        return False
    if len(letters(target)) > 12 and source == target:
        return False
    digits = Counter(NUMBER.findall(source)), Counter(NUMBER.findall(target))
    return sum((digits[0] - digits[1]).values()) <= 1 + sum(digits[0].values()) // 3


def fullness(direction: str, source: str, target: str) -> float:
    """Return how much of its source's weight a pair from English gets: less the shorter its target is.

    What professionals translate from English grows by 6 to 21 % (the last column printed, of tico19,
    ud_pud, open_sdg, newstest2021_enru), the news of this project shrinks: a model that learns
    from it leaves words out.
    """
    if not direction.startswith("en") or len(source) < SHORT:
        return 1.0
    return min(max((len(target) / len(source) - 0.8) / 0.3, 0.08), 1.0)


def grams(text: str, size: int = 5) -> set[tuple[str, ...]]:
    """Return the word n-grams of a text."""
    words = WORD.findall(text.lower())
    return {tuple(words[at : at + size]) for at in range(len(words) - size + 1)}


class HeldOut:
    """Recognises lines that equal or nearly equal a held-out line."""

    def __init__(self, paths: list[Path]) -> None:
        """Read the held-out files, one sentence a line."""
        lines = [line for path in paths for line in path.read_text("utf-8").splitlines()]
        self.exact = {letters(line) for line in lines}
        self.grams = {gram for line in lines for gram in grams(line)}

    def holds(self, text: str) -> bool:
        """Say whether a line is a held-out line, or shares a third of its five-grams with them."""
        if letters(text) in self.exact:
            return True
        own = grams(text)
        return 3 * len(own & self.grams) > max(len(own), 3)


def own_tables(folders: list[Path]) -> Iterator[tuple[str, str, list[str]]]:
    """Yield the project's own three-column news as one table of two columns per direction."""
    found: dict[str, list[str]] = {direction: [] for direction in DIRECTIONS}
    columns = {"en": 0, "ru": 1, "be": 2}
    for path in (path for folder in folders for path in sorted(folder.glob("*.tsv"))):
        for line in path.read_text("utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) == 3:
                for direction in DIRECTIONS:
                    left, right = direction.split("-")
                    found[direction].append(f"{cells[columns[left]]}\t{cells[columns[right]]}")
    for direction, lines in found.items():
        yield direction, "own", lines


def archived_tables(root: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Yield direction, source name and lines of every table in the archives."""
    for archive in (*DIRECTIONS, "dict"):
        with tarfile.open(root / f"{archive}.tar.xz") as tar:
            for member in tar:
                handle = tar.extractfile(member)
                if not member.name.endswith(".tsv") or handle is None:
                    continue
                direction, name = archive, Path(member.name).name.removesuffix(".tsv")
                if archive == "dict":
                    direction, name = name.split(".", 1)
                    name = f"dict.{name}"
                yield direction, name, handle.read().decode("utf-8").splitlines()


def tables(root: Path, extra: list[Path]) -> Iterator[tuple[str, str, list[str]]]:
    """Yield every table, own ones first, then human before synthetic and heavy before light.

    Of duplicates the first stays, so the order decides which translation of a sentence is kept.
    """
    yield from own_tables([root / "own", *extra])
    found = list(archived_tables(root))
    found.sort(key=lambda item: ("synthetic" in item[1], -weight_of(item[0], item[1]), item[1]))
    yield from found


def decorate(source: str, target: str, rng: random.Random) -> tuple[str, str] | None:
    """Return a variant of a pair that teaches copying: tags, capitals or other quotes."""
    kind = rng.random()
    if kind < 0.25:
        return source.upper(), target.upper()
    if kind < 0.4:
        table = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})
        changed = source.translate(table)
        if changed == source:
            changed = re.sub(r'"([^"]+)"', "“\\1”", source).replace("'", "’")
        return (changed, target) if changed != source else None
    tag = rng.choice("abix") + str(rng.randint(1, 9))
    if kind < 0.55:
        return f"<{tag}>{source}</{tag}>", f"<{tag}>{target}</{tag}>"
    if kind < 0.65:
        return f"<{tag}/>{source}", f"<{tag}/>{target}"
    anchors = [
        item
        for item in set(re.findall(r"\b(?:[A-Z]\w+|\d[\d.,]*\d|\d+)\b", source))
        if source.count(item) == 1 and target.count(item) == 1
    ]
    if not anchors:
        return None
    anchor = rng.choice(sorted(anchors))
    wrapped = f"<{tag}/>{anchor}" if kind < 0.75 else f"<{tag}>{anchor}</{tag}>"
    return source.replace(anchor, wrapped), target.replace(anchor, wrapped)


def collect(
    root: Path, extra: list[Path], back: Path | None, decorated: float, seed: int
) -> Iterator[tuple[str, str, float, str, str]]:
    """Yield the cleaned, deduplicated and weighted pairs."""
    rng = random.Random(seed)
    held = HeldOut(sorted((root / "dev").glob("*.dev.*")))
    seen: set[tuple[str, str]] = set()
    sources = tables(root, extra)
    if back is not None:
        lines = back.read_text("utf-8").splitlines()
        sources = iter([*sources, ("en-be", "back", lines)])
    for direction, name, lines in sources:
        weight = weight_of(direction, name)
        kept, letters_read, letters_written = 0, 0, 0
        if weight == 0:
            continue
        left, right = direction.split("-")
        for line in lines:
            cells = line.split("\t")
            if len(cells) != 2:
                continue
            source, target = tidy(cells[0], left), tidy(cells[1], right)
            key = (direction, letters(source) or source)
            if key in seen or not fit(direction, source, target):
                continue
            if held.holds(source) or held.holds(target):
                continue
            seen.add(key)
            kept += 1
            letters_read, letters_written = letters_read + len(source), letters_written + len(target)
            full = round(weight * fullness(direction, source, target), 3)
            yield direction, name, full, source, target
            if weight >= 0.5 and rng.random() < decorated:
                variant = decorate(source, target, rng)
                if variant is not None:
                    yield direction, f"{name}+", full, *variant
        growth = letters_written / max(letters_read, 1) - 1
        print(f"{direction}\t{name}\t{weight}\t{len(lines)}\t{kept}\t{growth:+.1%}", flush=True)


def main() -> None:
    """Write the list of training pairs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=CORPORA, help="folder of the corpora")
    parser.add_argument("--extra", type=Path, nargs="*", default=[], help="own three-column TSVs")
    parser.add_argument("--back", type=Path, help="synthetic en-be pairs (see back.py)")
    parser.add_argument("--decorated", type=float, default=0.15, help="share of copying examples")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=WORK / "pairs.tsv")
    args = parser.parse_args()
    args.out.parent.mkdir(parents=True, exist_ok=True)
    with args.out.open("w", encoding="utf-8") as handle:
        for pair in collect(args.corpora, args.extra, args.back, args.decorated, args.seed):
            handle.write("\t".join(map(str, pair)) + "\n")


if __name__ == "__main__":
    main()

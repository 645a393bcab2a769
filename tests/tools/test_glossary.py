"""A glossary exported as TBX, as Weblate's reader takes it."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.tools.edits import HERE
from tests.tools.toolkit import in_environment
from translate.terms import load
from translate.terms.exchange.tbx_writer import write_tbx

ROOT = HERE.parents[1]


@pytest.fixture(scope="module")
def units(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Mapping[str, object]]:
    """Units of the Belarusian file by their context."""
    files = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "glossary").glob("*.yaml")}
    path: Path = tmp_path_factory.mktemp("tbx") / "glossary.be.tbx"
    path.write_bytes(write_tbx(load(files).terms, "en", ["be"]))
    read = json.loads(in_environment(HERE / "toolkit_scripts" / "glossary.py", path, "be"))
    assert len({unit["context"] for unit in read}) == len(read)
    return {unit["context"]: unit for unit in read}


def test_a_name(units: Mapping[str, Mapping[str, object]]) -> None:
    assert units["minsk"] == {
        "context": "minsk",
        "source": "Minsk",
        "target": "Мінск",
        "targets": ["Мінск", "мінскі"],
        "explanation": "nom. Мінск · gen. Мінска · dat. Мінску · acc. Мінск · ins. Мінскам · loc. Мінску",
        "source explanation": "place",
        "read-only": False,
        "left out": False,
        "forbidden": False,
    }


def test_a_forbidden_variant_is_a_unit_of_its_own(units: Mapping[str, Mapping[str, object]]) -> None:
    unit = units["minsk-be-forbidden-2"]
    assert (unit["source"], unit["target"], unit["explanation"]) == ("Minsk", "Минск", "Russian spelling")
    assert (unit["forbidden"], unit["left out"]) == (True, False)


def test_what_must_not_be_translated_is_read_only(units: Mapping[str, Mapping[str, object]]) -> None:
    assert units["huawei"]["read-only"]
    assert not units["huawei"]["targets"]


def test_nothing_is_left_out(units: Mapping[str, Mapping[str, object]]) -> None:
    assert not [unit for unit in units.values() if unit["left out"] or not unit["source"]]

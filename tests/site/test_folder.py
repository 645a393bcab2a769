"""Where a site may be written: never over what somebody else put there."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.desk import Desk, ferry
from translate.errors import TranslateError


def link(out: Path) -> None:
    (out.parent / "www").mkdir()
    out.symlink_to(out.parent / "www")


def foreign(out: Path) -> None:
    out.mkdir()
    (out / "thesis.txt").write_text("mine")


def no_folder(out: Path) -> None:
    out.write_text("mine")


@pytest.mark.parametrize(
    ("prepare", "said"),
    [
        (link, "is a symbolic link; name the folder that it leads to"),
        (no_folder, "is a file; a site needs a folder"),
        (foreign, r"holds files that are no site, thesis\.txt for one"),
    ],
)
def test_a_place_that_is_no_site_is_refused_untouched(
    tmp_path: Path, prepare: Callable[[Path], None], said: str
) -> None:
    desk = ferry(tmp_path)
    prepare(desk.out)
    before = desk.files()
    with pytest.raises(TranslateError, match=said):
        desk.publish()
    assert desk.files() == before
    assert not (desk.root / "locales" / "slugs.json").exists()


def test_hidden_files_may_lie_in_a_new_site(tmp_path: Path) -> None:
    desk = ferry(tmp_path)
    desk.out.mkdir()
    (desk.out / ".nojekyll").touch()
    desk.publish()
    assert {".nojekyll", "site.css"} <= desk.files().keys()


def published(root: Path) -> Desk:
    desk = ferry(root)
    desk.publish()
    return desk


def test_a_file_of_somebody_else_is_not_replaced(tmp_path: Path) -> None:
    desk = published(tmp_path)
    (desk.out / "files").mkdir()
    (desk.out / "files" / "ferry.png").write_bytes(b"mine")
    (desk.root / "articles" / "ferry.png").write_bytes(b"ours")
    before = desk.files()
    with pytest.raises(TranslateError, match="no build wrote this, and a page would replace it"):
        desk.publish()
    assert desk.files() == before
    (desk.out / "files" / "ferry.png").write_bytes(b"ours")
    desk.publish()


@pytest.mark.parametrize("place", ["site.css", "ru"])
def test_a_link_within_a_site_leads_nowhere(tmp_path: Path, place: str) -> None:
    desk = published(tmp_path)
    elsewhere = tmp_path / "elsewhere"
    (desk.out / place).rename(elsewhere)
    (desk.out / place).symlink_to(elsewhere)
    desk.translate("ferry", "ru", {"One driver sang.": "Никто не пел."})
    with pytest.raises(TranslateError, match="is a symbolic link among the pages"):
        desk.publish()
    assert "Никто не пел." not in desk.page("ru")

"""One article in one target locale, from its sentences to its build."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from translate.edition.hints import hinted
from translate.errors import CatalogError, TranslateError
from translate.ledger import Action, Doing
from translate.model import Article, Build, Catalog, Engine, Issue, Segment, State, TermFinding, Unit
from translate.project import Project
from translate.segment import segments
from translate.steps.build import build
from translate.steps.extract import Extraction, extract
from translate.steps.pretranslate import Pretranslation, apply, pretranslate, wants_draft
from translate.steps.recall import remembered_hints
from translate.steps.settle import settle
from translate.steps.status import Status, status
from translate.steps.typeset import finished
from translate.terms import signature

if TYPE_CHECKING:
    from translate.estimate import Translate


@dataclass(frozen=True, slots=True)
class Drafting:
    """What drafting an edition did: how many units, and what became of the glossary's terms in them."""

    drafted: int
    terms: tuple[TermFinding, ...]
    rungs: Mapping[str, int] = field(default_factory=dict)  # how many terms each rung of the ladder put right


@dataclass(frozen=True, slots=True)
class Edition:
    """An article of a project in a target locale. Its state lives in the PO file; nothing is kept here."""

    project: Project
    article: Article
    locale: str

    @property
    def po_path(self) -> Path:
        """Where its PO file lies."""
        return self.project.catalog_path(self.article.id, self.locale)

    def segments(self) -> list[Segment]:
        """The sentences that translators are offered, in article order."""
        blocks = (block for block in self.article.blocks if self.project.config.offers(block))
        return [segment for block in blocks for segment in segments(block, self.article.locale)]

    def catalog(self) -> Catalog:
        """Its units as they stand in the PO file now.

        Raises:
            CatalogError: the PO file cannot be read, or is that of another article of the same name.
        """
        return self._read()[0]

    def extract(self) -> Extraction:
        """Bring the PO file up to date with the article; translations are carried over."""
        results: list[Extraction] = []

        def change(catalog: Catalog) -> Catalog:
            keep = self.project.config.keep_typographic
            hints = remembered_hints(catalog)
            results.append(extract(self.segments(), catalog, self.article.path, hints, keep_typographic=keep))
            settled = settle(results[-1].catalog, self.project.glossary(), today())
            return hinted(self.project, settled)

        self.update(change, Doing(Action.EXTRACT))
        return results[-1]

    def waiting(self, *, redo: bool = False) -> tuple[Unit, ...]:
        """The units that machine translation may fill; with `redo` also its own, untouched drafts.

        Raises:
            CatalogError: the article was never extracted for this locale.
        """
        catalog = self.catalog()
        self.refuse_unextracted(catalog)
        return tuple(unit for unit in catalog.units if wants_draft(unit, redo=redo))

    def draft(
        self,
        units: Sequence[Unit],
        engine: Engine,
        progress: Callable[[int], None],
        back: "Translate | None" = None,
    ) -> Drafting:
        """Machine-translate `units`, saving after every batch; what a person typed meanwhile stays.

        `progress` is called after each batch with its number of units. With `back`, which translates into the
        source locale, the record of each draft says how much of its source came back.
        """
        from translate.edition.back_translation import with_agreement  # start-up time: all checks
        from translate.ladder import climb

        glossary = self.project.glossary()
        full_names = self.project.config.full_first
        hold = partial(climb, locale=self.locale, glossary=glossary, full_names=full_names)
        findings: list[TermFinding] = []
        rungs: Counter[str] = Counter()
        drafted = 0
        for drafts in pretranslate(units, engine, hold, f"glossary/{signature(glossary)}"):
            judged = with_agreement(drafts, back) if back else drafts
            batch = tuple(replace(item, target=self._finished(item)) for item in judged)
            self.update(partial(self._with_drafts, batch=batch), Doing(Action.DRAFT, engine.signature))
            findings += [finding for item in batch for finding in item.findings]
            rungs.update(rung for item in batch for rung in item.served.values())
            drafted += len(batch)
            progress(len(batch))
        return Drafting(drafted, tuple(findings), rungs)

    def status(self) -> Status:
        """How far it is; a sentence of the article that is not in the PO file yet counts as new."""
        return status(self.current()[0])

    def current(self) -> tuple[Catalog, tuple[Issue, ...]]:
        """Its units as the article has them now, and what another program left in its PO file.

        A sentence that is not in the PO file yet has no translation; what left the article is not there.
        """
        catalog, issues = self._read()
        known = {unit.key: unit for unit in catalog.units}
        keys = dict.fromkeys((segment.context, segment.source) for segment in self.segments())
        return replace(catalog, units=tuple(known.get(key) or Unit(*key) for key in keys)), issues

    def build(self, at_least: State) -> tuple[Path, Build]:
        """Write the localised article below the build folder."""
        built = build(self.article, self.catalog(), at_least, self.project.config.offers)
        return self.project.write_build(self.article, self.locale, built.text), built

    def _read(self) -> tuple[Catalog, tuple[Issue, ...]]:
        catalog, issues = self.project.read_catalog(self.article.id, self.locale)
        self._refuse_other_article(catalog)
        return catalog, issues

    def _refuse_other_article(self, catalog: Catalog) -> None:
        """Two articles elsewhere may have the same name; the first one's PO file is not the second one's."""
        for path in sorted({place.path for unit in catalog.units for place in unit.places}):
            other = self.project.article_at(path)
            if other and other != self.article.path:
                message = f"is the PO file of {other}; rename that article or {self.article.path}"
                raise CatalogError(message, self.project.relative(self.po_path))

    def refuse_unextracted(self, catalog: Catalog) -> None:
        """Refuse an edition without a PO file.

        Raises:
            CatalogError: the article was never extracted for this locale.
        """
        if not catalog.units and self.segments():
            message = f"not there yet; run `translate extract {self.article.path}` first"
            raise CatalogError(message, self.project.relative(self.po_path))

    def keys_on(self, lines: Collection[int], catalog: Catalog) -> set[tuple[str, str]] | None:
        """The keys of the units on some lines of the article; None without lines: all are meant."""
        self.refuse_unextracted(catalog)
        keys = {unit.key for unit in catalog.units if any(place.line in lines for place in unit.places)}
        if lines and not keys:
            named = ", ".join(map(str, lines))
            raise TranslateError(f"no sentence begins on line {named}", self.article.path)
        return keys if lines else None

    def _with_drafts(self, catalog: Catalog, batch: Sequence[Pretranslation]) -> Catalog:
        drafted = apply(catalog, batch, today())
        return hinted(self.project, drafted, {item.key for item in batch})

    def _finished(self, item: Pretranslation) -> str:
        _, source = item.key
        config = self.project.config
        return finished(source, item.target, self.locale, self.article.locale, config.typography)

    def update(self, change: Callable[[Catalog], Catalog], doing: Doing) -> None:
        """Change its units as they are on disk now, one writer at a time, and enter it in the ledger.

        Raises:
            CatalogError: the PO file cannot be read, or is that of another article of the same name.
            ChangedOnDiskError: another program wrote the file in the same instant; nothing was written.
        """

        def own(catalog: Catalog) -> Catalog:
            self._refuse_other_article(catalog)
            return change(catalog)

        self.project.update_catalog(self.article.id, self.locale, own, doing)


def today() -> str:
    """The date that goes into records, as ISO date."""
    return date.today().isoformat()

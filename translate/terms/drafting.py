"""Terms whose forms the tool drafts, for a person to read over."""

from collections.abc import Mapping
from dataclasses import replace

from translate.inflection import LOCALES, Traits, UncertainError, paradigm
from translate.model import Case, FormTable, TargetTerm
from translate.terms.incomplete import DRAFT


def drafted_target(lemma: str, locale: str, traits: Traits) -> TargetTerm:
    """A term in one locale, its forms drafted.

    Raises:
        UncertainError: the forms would be a guess; the text of the error is the reason.
    """
    drafted = paradigm(lemma, locale, traits)
    table = FormTable(lemma, drafted.forms)
    return TargetTerm(
        table,
        gender=drafted.gender,
        number=drafted.number,
        animacy=drafted.animacy,
        indeclinable=_unchanging(table, traits.kind),
        status=DRAFT,
    )


def drafted_targets(
    lemmas: Mapping[str, str], kind: str, gender: str = ""
) -> tuple[dict[str, TargetTerm], dict[str, str]]:
    """The drafts of a name in each locale, and the reasons where there is none.

    Args:
        lemmas: the name in each locale, empty where it is not known.
        kind: what it names.
        gender: of the head word, or of a person; empty where it follows from the name.
    """
    drafts: dict[str, TargetTerm] = {}
    reasons: dict[str, str] = {}
    for locale in LOCALES:
        if not lemmas.get(locale):
            continue
        other = next(name for name in LOCALES if name != locale)
        traits = Traits(kind, gender, cognate=lemmas.get(other, ""))
        try:
            drafts[locale] = drafted_target(lemmas[locale], locale, told_by(traits, drafts.get(other)))
        except UncertainError as error:
            reasons[locale] = str(error)
    return drafts, reasons


def told_by(traits: Traits, other: TargetTerm | None) -> Traits:
    """The same, with what the other language tells of gender and number."""
    if other is None:
        return traits
    return replace(traits, cognate_gender=other.gender, cognate_number=other.number)


def ending_of(forms: Mapping[Case, tuple[str, ...]], lemma: str) -> FormTable | None:
    """The forms of a name's last words, such as a surname; None where the name does not end in `lemma`."""
    if not forms[Case.NOM][0].endswith(f" {lemma}"):
        return None
    words = lemma.count(" ") + 1
    return FormTable(
        lemma,
        {
            case: tuple(dict.fromkeys(" ".join(form.split(" ")[-words:]) for form in variants))
            for case, variants in forms.items()
        },
    )


def _unchanging(table: FormTable, kind: str) -> bool:
    """As `lint` has it: a person's given name may decline before a surname that does not."""
    forms = [form for case in Case for form in table.forms[case]]
    return len({form.split()[-1] if kind == "person" else form for form in forms}) == 1

"""The glossary: read it, check it, find its terms in a source and hold a translation to them.

`load` and `lint` read YAML text, `find` looks in the English source, `verify` judges a translation, `enforce`
mends what is certain, `hints` tells a translator, `signature` names the glossary beside a draft.
"""

from translate.terms.enforce import enforce
from translate.terms.find import find
from translate.terms.glossary import Glossary, signature
from translate.terms.hints import hints
from translate.terms.lint import lint
from translate.terms.load import load
from translate.terms.verify import verify

__all__ = ["Glossary", "enforce", "find", "hints", "lint", "load", "signature", "verify"]

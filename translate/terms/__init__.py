"""The glossary: read it, check it, find its terms in a source and hold a translation to them.

`load` and `lint` read YAML text, `find` looks in the English source, `verify` judges a translation, `enforce`
mends what is certain, `hints` tells a translator, `signature` names the glossary beside a draft.
"""

from .enforce import enforce
from .find import find
from .glossary import Glossary, signature
from .hints import hints
from .lint import lint
from .load import load
from .verify import verify

__all__ = ["Glossary", "enforce", "find", "hints", "lint", "load", "signature", "verify"]

"""Engines: what turns plain sentences of one locale into drafts in another. Alone imports CTranslate2."""

from translate.engine.argos import ArgosEngine
from translate.engine.pseudo import PseudoEngine

__all__ = ["ArgosEngine", "PseudoEngine"]

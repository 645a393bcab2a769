"""The glossary on its way to other programs and back: CSV, TBX, new YAML entries."""

from translate.terms.exchange.adding import add_entries, begin
from translate.terms.exchange.csv_reader import read_csv
from translate.terms.exchange.csv_writer import write_csv
from translate.terms.exchange.filling import REVIEW, Filling, fill
from translate.terms.exchange.incoming import sort_out
from translate.terms.exchange.tbx_reader import read_tbx
from translate.terms.exchange.tbx_writer import write_tbx

__all__ = [
    "REVIEW",
    "Filling",
    "add_entries",
    "begin",
    "fill",
    "read_csv",
    "read_tbx",
    "sort_out",
    "write_csv",
    "write_tbx",
]

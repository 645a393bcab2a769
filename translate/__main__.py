"""`python -m translate`."""

from translate.cli import main

main()

"""`translate glossary lint`: check the glossary's files."""

import typer

from translate.cli.console import print_json, say
from translate.cli.opening import open_project
from translate.cli.options import Format, OutputFormat


def lint(output: OutputFormat = Format.TABLE) -> None:
    """Check every glossary file; exit code 1 if something is wrong."""
    from dataclasses import asdict  # start-up time

    from translate.model import Severity
    from translate.terms import lint as lint_files
    from translate.terms import load

    project = open_project()
    files = project.glossary_files()
    issues = lint_files(files)
    errors = [issue for issue in issues if issue.severity is Severity.ERROR]
    if output is Format.JSON:
        print_json([asdict(issue) for issue in issues])
    else:
        for issue in issues:
            say(f"{issue.path}:{issue.line}: {issue.severity.value}: {issue.message}")
        if not errors:
            say(f"{len(load(files).terms)} terms in {len(files)} files, {len(issues)} warnings")
    if errors:
        raise typer.Exit(1)

"""The description of a package for people."""

from translate.packages.package import InstalledPackage


def card(package: InstalledPackage) -> str:
    """Markdown: what the package is, where it lies, and what its maker says of it."""
    origin = "comes with this program" if package.embedded else "installed"
    facts = [
        f"Package: {package.name} {package.version}, {origin}",
        "Directions: " + ", ".join(str(direction) for direction in package.directions),
        f"Folder: {package.path}",
        f"Size: {package.size_bytes / 1e6:.1f} MB, model {package.model_hash}",
    ]
    return "\n".join(f"- {fact}" for fact in facts) + "\n\n" + (package.readme or "It has no README.md.\n")

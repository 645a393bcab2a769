"""CPU time of `translate --help`, beside an empty Python and a bare Typer program in the same run.

Usage: python benchmarks/startup.py [RUNS]
"""

import resource
import subprocess
import sys
from statistics import median

PROGRAMS = {
    "python -c pass": ["-c", "pass"],
    "a Typer program with one command": ["-c", "import typer; typer.run(lambda: None)", "--help"],
    "translate --help": ["-m", "translate", "--help"],
}


def cpu_milliseconds(arguments: list[str]) -> float:
    """User plus system time of one run of this Python with `arguments`."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def main() -> None:
    """Print the median of each program."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    floor = None
    for name, arguments in PROGRAMS.items():
        value = median(cpu_milliseconds(arguments) for _ in range(runs))
        floor = floor or value
        print(f"{name:34} {value:6.0f} ms CPU   {value / floor:4.1f} × an empty Python")


if __name__ == "__main__":
    main()

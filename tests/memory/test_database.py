"""The file of a memory, opened by several at once."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from translate.memory.database import connect

ROUNDS, TOGETHER = 40, 6


def test_all_who_make_it_in_the_same_instant_can_use_it(tmp_path: Path) -> None:
    for number in range(ROUNDS):
        start = Barrier(TOGETHER)

        def opened(path: Path, start: Barrier = start) -> int:
            start.wait()
            connection = connect(path)
            (count,) = connection.execute("SELECT count(*) FROM file").fetchone()
            connection.close()
            return int(count)

        with ThreadPoolExecutor(TOGETHER) as pool:
            path = tmp_path / f"{number}.sqlite"
            assert list(pool.map(opened, [path] * TOGETHER)) == [0] * TOGETHER

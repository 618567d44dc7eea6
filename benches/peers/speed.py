"""Resiliparse over a folder of pages, for `cargo xtask eval speed`.

    speed.py PAGES

Prints, as JSON, its name, the pages, their decompressed bytes and the seconds that the thread computed on
them, from bytes in memory to the text of the main content and the title, decoding included.
"""

import gzip
import json
import sys
import time
from pathlib import Path

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding
from resiliparse.parse.html import HTMLTree


def clean(data):
    """The text of the main content and the title."""
    tree = HTMLTree.parse(bytes_to_str(data, detect_encoding(data)))
    text = extract_plain_text(tree, main_content=True, preserve_formatting=False, alt_texts=False)
    return text, tree.title


def main(folder):
    pages = []
    for path in sorted(Path(folder).iterdir()):
        if path.name == "metadata.csv":
            continue
        data = path.read_bytes()
        pages.append(gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data)
    seconds = 0.0
    # The first pass sets up what is made only once.
    for _ in range(2):
        start = time.thread_time()
        for data in pages:
            clean(data)
        seconds = time.thread_time() - start
    said = {"name": "resiliparse", "pages": len(pages), "bytes": sum(map(len, pages)), "seconds": seconds}
    print(json.dumps(said))


if __name__ == "__main__":
    main(sys.argv[1])

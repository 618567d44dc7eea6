"""Runs the peers of the cleaner over a folder of captures.

    clean.py PAGES OUT [PASSES]

For each peer OUT/NAME.jsonl has a row a page (key, text, title, author, date), and OUT/speeds.json the
pages, their decompressed bytes and the thread's CPU seconds, of PASSES the quickest for each page: from
decompressed bytes in memory to the article, decoding included. `cargo xtask eval cleaning DIR --peers`
calls this.
"""

import csv
import gzip
import json
import sys
import time
from pathlib import Path

import lxml.html
import trafilatura
from readability import Document
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding
from resiliparse.parse.html import HTMLTree


def of_trafilatura(data, url):
    """Trafilatura with its default settings: text and metadata."""
    found = trafilatura.bare_extraction(data, url=url, with_metadata=True, include_comments=False)
    if found is None:
        return {}
    found = found if isinstance(found, dict) else found.as_dict()
    return {field: found.get(field) or "" for field in ("text", "title", "author", "date")}


def of_trafilatura_precision(data, url):
    """The same, where precision is preferred."""
    found = trafilatura.bare_extraction(
        data, url=url, with_metadata=True, include_comments=False, favor_precision=True
    )
    if found is None:
        return {}
    found = found if isinstance(found, dict) else found.as_dict()
    return {field: found.get(field) or "" for field in ("text", "title", "author", "date")}


def of_resiliparse(data, _url):
    """Resiliparse's main content; it knows no metadata but the page's title."""
    tree = HTMLTree.parse(bytes_to_str(data, detect_encoding(data)))
    text = extract_plain_text(tree, main_content=True, preserve_formatting=False, alt_texts=False)
    return {"text": text, "title": tree.title or ""}


BLOCKS = {"p", "div", "br", "li", "tr", "td", "th", "pre", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"}


def of_readability(data, _url):
    """readability-lxml: the summary's text, a line a block, and the shortened title."""
    page = Document(bytes_to_str(data, detect_encoding(data)))
    body = lxml.html.fromstring(page.summary(html_partial=True))
    parts = []
    for event, element in lxml.etree.iterwalk(body, events=("start", "end")):
        if element.tag in BLOCKS:
            parts.append("\n")
        parts.append((element.text if event == "start" else element.tail) or "")
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return {"text": "\n".join(line for line in lines if line), "title": page.short_title()}


PEERS = {
    "trafilatura": of_trafilatura,
    "trafilatura-prec": of_trafilatura_precision,
    "resiliparse": of_resiliparse,
    "readability": of_readability,
}


def captures(folder):
    """Name, bytes and address of each page."""
    sidecar = folder / "metadata.csv"
    urls = {}
    if sidecar.exists():
        with open(sidecar, encoding="utf-8", newline="") as rows:
            urls = {row["path"]: row.get("url") for row in csv.DictReader(rows)}
    for path in sorted(folder.iterdir()):
        if path.name == "metadata.csv":
            continue
        data = path.read_bytes()
        if data[:2] == b"\x1f\x8b":
            data = gzip.decompress(data)
        yield path.name, data, urls.get(path.name)


def main(folder, out, passes=1):
    speeds = {name: {"name": name, "pages": 0, "bytes": 0, "seconds": 0.0} for name in PEERS}
    files = {name: open(Path(out, f"{name}.jsonl"), "w", encoding="utf-8") for name in PEERS}
    for key, data, url in captures(Path(folder)):
        for name, clean in PEERS.items():
            shortest = None
            found = {}
            for _ in range(passes):
                start = time.thread_time()
                try:
                    found = clean(data, url)
                except Exception:  # a peer's error is an empty result
                    found = {}
                took = time.thread_time() - start
                shortest = took if shortest is None else min(shortest, took)
            speed = speeds[name]
            speed["pages"] += 1
            speed["bytes"] += len(data)
            speed["seconds"] += shortest
            print(json.dumps({"key": key, **found}, ensure_ascii=False), file=files[name])
    for file in files.values():
        file.close()
    Path(out, "speeds.json").write_text(json.dumps(list(speeds.values()), indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:4]))

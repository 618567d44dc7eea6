"""Counts one text with Presswork's engine and with its peers, in one run, one thread each.

    count.py ENGINE TEXT [PASSES]

TEXT has a document a line, its words split by spaces: `generate BYTES` of presswork-benches writes one.
ENGINE is the binary `engine` of the same package. Each peer counts what the engine counts, from the lines in
memory to the counts in memory, by CPU time; the passes take turns, so that what else the machine does falls on
all alike, and of each the quickest counts. Every peer's totals must agree with the engine's types, or it is
said. Prints a table, MB of text per CPU second, best and median.

Needs requirements-count.txt in a virtual environment.
"""

import json
import os
import statistics
import subprocess
import sys
import time

os.environ["POLARS_MAX_THREADS"] = "1"
os.environ["OMP_NUM_THREADS"] = "1"

import duckdb  # noqa: E402
import polars  # noqa: E402
from sklearn.feature_extraction.text import CountVectorizer  # noqa: E402

SPLIT = "select d, unnest(string_split(line, ' ')) as w from docs"
PAIRS = (
    "select d, unnest(l[:-2]) as w, unnest(l[2:]) as v from (select d, string_split(line, ' ') as l from docs)"
)
DUCKDB = {
    "cf": f"create or replace temp table t as select w, count(*) as cf from ({SPLIT}) group by w",
    "cf+df": "create or replace temp table t as select w, sum(n) as cf, count(*) as df from "
    f"(select d, w, count(*) as n from ({SPLIT}) group by d, w) group by w",
    "cf+df (distinct)": "create or replace temp table t as select w, count(*) as cf, count(distinct d) as df "
    f"from ({SPLIT}) group by w",
    "bigrams": f"create or replace temp table t as select w, v, count(*) as cf from ({PAIRS}) group by w, v",
}


class DuckDb:
    name = "DuckDB " + duckdb.__version__

    def __init__(self, text):
        self.base = duckdb.connect()
        self.base.execute("set threads = 1; set preserve_insertion_order = false")
        self.base.execute(
            "create table docs as select row_number() over () as d, line from read_csv(?, "
            "columns = {'line': 'varchar'}, delim = '\x01', header = false, quote = '', escape = '', "
            "auto_detect = false, max_line_size = 100000000)",
            [text],
        )

    def work(self):
        return {name: lambda sql=sql: self.run(sql) for name, sql in DUCKDB.items()}

    def run(self, sql):
        self.base.execute(sql)
        return lambda: self.base.execute("select count(*) from t").fetchone()[0]


class Polars:
    name = "Polars " + polars.__version__

    def __init__(self, lines):
        self.docs = polars.DataFrame({"d": range(len(lines)), "w": lines})

    def work(self):
        words = self.docs.lazy().with_columns(polars.col("w").str.split(" ")).explode("w")
        found = lambda plan: (lambda table: lambda: table.height)(plan.collect())
        return {
            "cf": lambda: found(words.group_by("w").agg(polars.len())),
            "cf+df": lambda: found(words.group_by("w").agg(polars.len(), polars.col("d").n_unique())),
        }


class ScikitLearn:
    def __init__(self, lines):
        import sklearn

        self.name = "scikit-learn " + sklearn.__version__
        self.lines = lines

    def work(self):
        return {"cf+df": self.run}

    def run(self):
        counted = CountVectorizer(analyzer=str.split).fit_transform(self.lines)
        frequency, documents = counted.sum(axis=0), counted.getnnz(axis=0)
        return lambda: max(frequency.shape[1], len(documents))


ENGINE = {
    "words": "cf+df",
    "words-postings": "cf+df with postings",
    "bigrams": "1+2-grams with df",
    "trigrams": "1+2+3-grams with df",
    "trigrams-postings": "1+2+3-grams with postings",
}


def main(engine, text, passes=3):
    size = os.path.getsize(text) / 1e6
    with open(text, encoding="utf-8") as file:
        lines = file.read().split("\n")
    lines = lines[:-1] if lines[-1] == "" else lines
    peers = [DuckDb(text), Polars(lines), ScikitLearn(lines)]
    speeds, found = {}, {}
    for _ in range(passes):
        for work, title in ENGINE.items():
            # The second time in its process, as the peers' have counted before.
            found_twice = subprocess.run([engine, text, work, "2"], check=True, capture_output=True).stdout
            row = json.loads(found_twice.splitlines()[-1])
            speeds.setdefault(("Presswork", title), []).append(row["mb_per_cpu_second"])
            found["Presswork", title] = row["entries"]
        for peer in peers:
            for title, work in peer.work().items():
                start = time.process_time()
                count = work()
                took = time.process_time() - start
                speeds.setdefault((peer.name, title), []).append(size / took)
                found[peer.name, title] = count()
    print(f"{size:.0f} MB, {len(lines)} documents, {passes} passes")
    print(f"{'':20} {'work':28} {'best':>7} {'median':>7} {'rows':>10}")
    for (name, title), all_of in speeds.items():
        rows = found[name, title]
        print(f"{name:20} {title:28} {max(all_of):7.1f} {statistics.median(all_of):7.1f} {rows:10}")
    types = found["Presswork", "cf+df"]
    for (name, title), rows in found.items():
        if title.startswith("cf") and rows != types:
            print(f"{name}, {title}: {rows} types where the engine has {types}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:4]))

"""Counts one text with Presswork's engine and with its peers, in one run, one thread each.

    count.py ENGINE TEXT [PASSES]

TEXT has a document a line, its words split by spaces: `generate BYTES` of presswork-benches writes one.
ENGINE is the binary `engine` of the same package. A work is named by what is counted and compared with the same
work alone: from the lines in memory to the counts in memory, by CPU time. The passes take turns, so that what
else the machine does falls on all alike. The engine's rows are told twice: the first count of a process ("cold")
and the second; the peers' processes have counted in the pass before. Rows of a work must be as many as the
engine's, or it is said; scikit-learn's ways that cut words otherwise are named for what they do and have rows of
their own. Prints a table, MB of text per CPU second, best and median, then the engine's medians by the peers'.

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


# Its quickest way to words split by spaces, which leaves out its own tokenising; the same words by its own tokenising;
# and what is counted unless something is said (other words: lower case, of two letters or more).
SCIKIT_LEARN = {
    "cf+df (analyzer=str.split)": {"analyzer": str.split},
    "cf+df (token_pattern=\\S+, lowercase=False)": {"token_pattern": r"\S+", "lowercase": False},
    "cf+df (as it comes, other words)": {},
}


class ScikitLearn:
    def __init__(self, lines):
        import sklearn

        self.name = "scikit-learn " + sklearn.__version__
        self.lines = lines

    def work(self):
        return {title: lambda how=how: self.run(how) for title, how in SCIKIT_LEARN.items()}

    def run(self, how):
        counted = CountVectorizer(**how).fit_transform(self.lines)
        frequency, documents = counted.sum(axis=0), counted.getnnz(axis=0)
        return lambda: max(frequency.shape[1], len(documents))


ENGINE = {
    "cf": "cf",
    "words": "cf+df",
    "words-postings": "cf+df with postings",
    "bigrams-cf": "bigrams",
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
            twice = subprocess.run([engine, text, work, "2"], check=True, capture_output=True).stdout
            for name, row in zip(("Presswork", "Presswork, cold"), reversed(twice.splitlines())):
                row = json.loads(row)
                speeds.setdefault((name, title), []).append(row["mb_per_cpu_second"])
                found[name, title] = row["entries"]
        for peer in peers:
            for title, work in peer.work().items():
                start = time.process_time()
                count = work()
                took = time.process_time() - start
                speeds.setdefault((peer.name, title), []).append(size / took)
                found[peer.name, title] = count()
    print(f"{size:.0f} MB, {len(lines)} documents, {passes} passes")
    median = {row: statistics.median(of) for row, of in speeds.items()}
    print(f"{'':20} {'work':44} {'best':>7} {'median':>7} {'rows':>10}")
    for (name, title), all_of in speeds.items():
        rows = found[name, title]
        print(f"{name:20} {title:44} {max(all_of):7.1f} {median[name, title]:7.1f} {rows:10}")
    print("\nThe engine's median by the peer's: the second count of a process, and the first")
    for (name, title), speed in median.items():
        work = title.split(" (")[0]
        if not name.startswith("Presswork") and ("Presswork", work) in median:
            ours = [median[ours, work] / speed for ours in ("Presswork", "Presswork, cold")]
            print(f"{name:20} {title:44} {ours[0]:7.2f} {ours[1]:7.2f}")
    for (name, title), rows in found.items():
        expected = found.get(("Presswork", title.split(" (")[0]))
        if rows != expected and "other words" not in title:
            print(f"{name}, {title}: {rows} rows where the engine has {expected}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:4]))

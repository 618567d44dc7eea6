"""Reads a run's Parquet files with pyarrow, DuckDB and polars, and compares every row with its CSV and JSONL.

    parquet.py RUN

RUN is the folder of `presswork pipeline --parquet`. Each reader must give the same columns in the same order and
the same values as the table beside it; what differs is named, and ends with exit code 1.

Needs requirements-parquet.txt in a virtual environment.
"""

import csv
import json
import pathlib
import sys

import duckdb
import polars
import pyarrow.parquet

csv.field_size_limit(1 << 30)


def by_pyarrow(path):
    table = pyarrow.parquet.read_table(path)
    return table.column_names, table.to_pylist(maps_as_pydicts="strict")


def by_duckdb(path):
    result = duckdb.execute("select * from read_parquet(?)", [str(path)])
    names = [column[0] for column in result.description]
    return names, [dict(zip(names, row)) for row in result.fetchall()]


def by_polars(path):
    frame = polars.read_parquet(path)
    return frame.columns, frame.to_dicts()


READERS = {"pyarrow": by_pyarrow, "DuckDB": by_duckdb, "polars": by_polars}


def same(cell, value):
    """Whether a cell of CSV says what a reader of Parquet gives."""
    if value is None:
        return cell == ""
    if isinstance(value, bool):
        return cell == str(value).lower()
    if isinstance(value, float):
        return cell != "" and float(cell) == value
    return cell == str(value)


def compare_table(path, name, names, rows):
    with open(path.with_suffix(".csv"), newline="", encoding="utf-8") as file:
        table = csv.DictReader(file)
        written = list(table)
    if names != table.fieldnames:
        return [f"{path.name}: {name} gives the columns {names}, the CSV {table.fieldnames}"]
    if len(rows) != len(written):
        return [f"{path.name}: {name} gives {len(rows)} rows, the CSV has {len(written)}"]
    return [
        f"{path.name}, row {number}, {column}: {name} gives {row[column]!r}, the CSV {cells[column]!r}"
        for number, (row, cells) in enumerate(zip(rows, written), 1)
        for column in names
        if not same(cells[column], row[column])
    ]


def compare_articles(path, name, rows):
    with open(path.with_suffix(".jsonl"), encoding="utf-8") as file:
        written = [json.loads(line) for line in file]
    if len(rows) != len(written):
        return [f"{path.name}: {name} gives {len(rows)} rows, the JSONL has {len(written)}"]
    wrong = []
    for row, article in zip(rows, written):
        for field in ["key", "title", "date", "outlet", "language", "url", "text", "charset", "source_len"]:
            if row[field] != article.get(field):
                wrong.append(f"{path.name}, {article['key']}: {name} gives another {field}")
        blocks = [(block["start"], block["end"], block["kind"]) for block in row["blocks"]]
        if blocks != [(block["start"], block["end"], block["kind"]) for block in article["blocks"]]:
            wrong.append(f"{path.name}, {article['key']}: {name} gives other blocks")
        if list(row["author"]) != article.get("author", []):
            wrong.append(f"{path.name}, {article['key']}: {name} gives other authors")
    return wrong


def main(run):
    wrong, files, rows_read = [], sorted(pathlib.Path(run).glob("*.parquet")), 0
    for path in files:
        for name, read in READERS.items():
            names, rows = read(path)
            rows_read += len(rows)
            if path.stem == "articles":
                wrong += compare_articles(path, name, rows)
            else:
                wrong += compare_table(path, name, names, rows)
    if not files:
        wrong.append(f"{run} holds no Parquet file")
    print("\n".join(wrong[:50]) or f"{len(files)} files, {rows_read} rows: the three readers give what was written")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

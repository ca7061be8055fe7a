"""The reference recipe in Polars or pandas, whichever is named: FILE.parquet OUT.parquet polars|pandas. Prints seconds."""

import math
import sys
import time

source, out, engine = sys.argv[1:4]
QUALITY = {"A": "low", "B": "middle", "C": "high"}
NUMBERS = ["air", "process", "speed", "torque", "pressure"]
ZERO = ["power", "difference", "strain", "jump", "torque before"]


def with_polars():
    import polars as pl

    c = pl.col
    over = {"partition_by": "machine", "order_by": ["time", "_row"]}
    made = (
        pl.scan_parquet(source, row_index_name="_row")
        .with_columns(
            [c(n).cast(pl.Float64, strict=False) for n in NUMBERS]
            + [c(n).cast(pl.Int64, strict=False) for n in ["wear", "failed"]]
            + [
                c("time").str.to_datetime("%Y-%m-%d %H:%M:%S", strict=False),
                c("machine").str.strip_chars(),
                c("quality").str.to_uppercase().replace(QUALITY),
                c("order").str.split("-").list.get(1).cast(pl.Int64, strict=False).alias("job"),
            ]
        )
        .rename({"process": "heat"})
        .filter(c("speed") > 1210)
        .with_columns(
            (c("pressure") * 100).alias("pressure"),
            (c("torque") * c("speed") * 2 * math.pi / 60).alias("power"),
            (c("heat") - c("air")).round(1).alias("difference"),
            (c("torque") * c("wear")).alias("strain"),
            c("time").dt.hour().alias("hour"),
        )
        .with_columns(
            ((c("hour") >= 22) | (c("hour") < 6)).alias("late"),
            pl.when(c("pressure").is_between(1, 990)).then(c("pressure")).alias("pressure"),
            c("wear").clip(0, 240),
            c("torque").shift(1).over(**over).alias("torque before"),
            c("torque").rolling_mean(10, min_samples=1).over(**over).alias("torque mean"),
            c("torque").rolling_max(10, min_samples=1).over(**over).alias("torque max"),
            (c("failed") == 1).alias("failure"),
        )
        .with_columns((c("torque") - c("torque before")).alias("jump"))
        .drop("failed", "order")
        .collect()
    )
    rank = made["time"].rank("min") - 1
    cut = made.height - round(made.height * 0.2)
    made = made.with_columns(
        (rank >= cut).alias("test"), (rank * 5 / cut).floor().alias("fold")
    )
    train = made.filter(~c("test"))
    low, high = (train["power"].quantile(q, "linear") for q in (0.001, 0.999))
    made.with_columns(
        c("torque").fill_null(train["torque"].mean()),
        c("air").fill_null(train["air"].median()),
        c("pressure").fill_null(train["pressure"].median()),
        c("power").clip(low, high),
    ).with_columns([c(n).fill_null(0) for n in ZERO]).with_columns(
        (c("power") / (1 + c("strain"))).alias("load"),
        (c("machine") + " " + c("quality")).alias("place"),
    ).write_parquet(out)


def with_pandas():
    import numpy as np
    import pandas as pd

    d = pd.read_parquet(source)
    for n in NUMBERS + ["wear", "failed"]:
        d[n] = pd.to_numeric(d[n], errors="coerce")
    d["time"] = pd.to_datetime(d["time"], format="%Y-%m-%d %H:%M:%S", errors="coerce")
    d["machine"] = d["machine"].str.strip()
    d["quality"] = d["quality"].str.upper().replace(QUALITY)
    d["job"] = pd.to_numeric(d["order"].str.split("-").str[1], errors="coerce")
    d = d.rename(columns={"process": "heat"})[d["speed"] > 1210].copy()
    d["pressure"] *= 100
    d["power"] = d["torque"] * d["speed"] * 2 * math.pi / 60
    d["difference"] = (d["heat"] - d["air"]).round(1)
    d["strain"] = d["torque"] * d["wear"]
    d["hour"] = d["time"].dt.hour
    d["late"] = (d["hour"] >= 22) | (d["hour"] < 6)
    d["pressure"] = d["pressure"].where(d["pressure"].between(1, 990))
    d["wear"] = d["wear"].clip(0, 240)
    d = d.sort_values("time", kind="stable")
    groups = d.groupby("machine")["torque"]
    d["torque before"] = groups.shift(1)
    windows = groups.rolling(10, min_periods=1)
    d["torque mean"] = windows.mean().droplevel(0)
    d["torque max"] = windows.max().droplevel(0)
    d["jump"] = d["torque"] - d["torque before"]
    d["failure"] = d["failed"] == 1
    d = d.drop(columns=["failed", "order"])
    rank = d["time"].rank(method="min") - 1
    cut = len(d) - round(len(d) * 0.2)
    d["test"] = rank >= cut
    d["fold"] = np.floor(rank * 5 / cut)
    train = d[~d["test"]]
    d["torque"] = d["torque"].fillna(train["torque"].mean())
    for n in ["air", "pressure"]:
        d[n] = d[n].fillna(train[n].median())
    d["power"] = d["power"].clip(*train["power"].quantile([0.001, 0.999]))
    d[ZERO] = d[ZERO].fillna(0)
    d["load"] = d["power"] / (1 + d["strain"])
    d["place"] = d["machine"] + " " + d["quality"]
    d.sort_index().to_parquet(out)


work = {"polars": with_polars, "pandas": with_pandas}[engine]
began = time.perf_counter()
work()
print(time.perf_counter() - began)

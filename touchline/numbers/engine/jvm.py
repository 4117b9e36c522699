"""Starts the JVM that Spark runs in: one a process, for all threads, ended with the process."""

import atexit
import os
import shutil
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from touchline.numbers.engine.programs import need_java, need_package
from touchline.numbers.errors import NumbersError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

# Nothing is listened to from outside, nothing is shown, and nothing is written but to `local.dir`.
# A question is a long statement over tables that fit into memory: most of its time goes into
# planning it, cutting it into tasks and compiling them, so all of that is kept small.
_SETTINGS = {
    "spark.master": "local[2]",
    "spark.app.name": "touchline",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.extraJavaOptions": "-Duser.timezone=UTC -XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
    "spark.sql.catalogImplementation": "in-memory",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.ansi.enabled": "true",
    "spark.sql.ansi.doubleQuotedIdentifiers": "true",
    "spark.sql.parquet.datetimeRebaseModeInRead": "CORRECTED",
    "spark.sql.shuffle.partitions": "1",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
}

_lock = threading.Lock()
_started: "list[SparkSession]" = []


def spark() -> "SparkSession":
    """The session that started the JVM. Raises EngineMissing, NumbersError if it does not start."""
    need_package("spark", "pyspark")
    need_java()
    with _lock:
        if not _started:
            _started.append(_start())
        return _started[0]


def _start() -> "SparkSession":
    from pyspark import SparkConf, SparkContext
    from pyspark.errors import PySparkException
    from pyspark.java_gateway import launch_gateway
    from pyspark.sql import SparkSession

    scratch = Path(tempfile.mkdtemp(prefix="touchline-spark-"))
    atexit.register(shutil.rmtree, scratch, ignore_errors=True)
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    folders = {"spark.local.dir": scratch, "spark.sql.warehouse.dir": scratch / "warehouse"}
    conf = SparkConf(loadDefaults=False)
    conf.setAll([*_SETTINGS.items(), *((key, str(folder)) for key, folder in folders.items())])
    said = scratch / "log"
    try:
        # What the JVM says must not come between the lines of whoever asked.
        with said.open("wb") as log:
            gateway = launch_gateway(conf, popen_kwargs={"stdout": log, "stderr": log})
        return SparkSession(SparkContext(conf=conf, gateway=gateway))
    except PySparkException as trouble:
        last = (said.read_text(errors="replace").strip().splitlines() or ["it said nothing"])[-1]
        raise NumbersError(f"Spark did not start: {last}") from trouble

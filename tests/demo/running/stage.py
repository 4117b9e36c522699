"""`python -m tests.demo.running.stage`: the demo with small programs instead of Django's.

Each says its name through the pipe in STAGE_PIPE and keeps it open, so that a test knows when they
are all there and when the last one is gone.
"""

import argparse
import os
import sys

from touchline.demo.running.programs import Programs
from touchline.demo.running.start import start

SAYS_ITS_NAME = """
import os, signal, sys
pipe = open(os.environ["STAGE_PIPE"], "w")
def here(name):
    pipe.write(f"{name} {os.getpid()}\\n")
    pipe.flush()
"""
WEB = f"""{SAYS_ITS_NAME}
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/healthy" else 404)
        self.end_headers()
class Server(ThreadingHTTPServer):
    allow_reuse_port = True
server = Server((sys.argv[1], int(sys.argv[2])), Answer)
here("web")
server.serve_forever()
"""
WORKER = f"{SAYS_ITS_NAME}here('worker'); signal.pause()"
MAKING = "import os, pathlib; pathlib.Path('made').touch(); print('making', os.getcwd())"

PROGRAMS = {
    "": "",
    "ends": "print('no more paint'); raise SystemExit(3)",
    "waits": f"{SAYS_ITS_NAME}here('making'); signal.pause()",
}


def chosen(name: str, usual: str) -> tuple[str, str]:
    """The words of a program that the environment names, such as STAGE_WORKER=ends."""
    return ("-c", PROGRAMS[os.environ.get(name, "")] or usual)


def small_programs() -> Programs:
    """As the demo's own, on the first loopback address only."""
    return Programs(
        settings="none",
        making=chosen("STAGE_MAKING", MAKING),
        web=lambda address, port: ("-c", WEB, address, str(port)),
        worker=chosen("STAGE_WORKER", WORKER),
        addresses=("127.0.0.1",),
        shares=True,
    )


if __name__ == "__main__":
    words = argparse.ArgumentParser()
    words.add_argument("--port", type=int)
    words.add_argument("--fresh", action="store_true")
    chosen_words = words.parse_args()
    sys.exit(start(small_programs(), port=chosen_words.port, fresh=chosen_words.fresh))

#!/usr/bin/env python3
"""late-search-server.py PORT BULKS SECONDS: takes each bulk at once, as Elasticsearch does, and answers the first BULKS of
them so many SECONDS late. GET /counted tells how many records came, and how many documents they made."""
import json
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

port, late, seconds = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
lock = threading.Lock()
documents, came, bulks = {}, [0], [0]


def store(lines):
    items = []
    for action, source in zip(lines[::2], lines[1::2]):
        (verb, where), = json.loads(action).items()
        came[0] += 1
        name = where.get("_id") or f"made-{came[0]}"
        documents[where["_index"], name] = json.loads(source)
        items.append({verb: {"_index": where["_index"], "_id": name, "status": 201, "result": "created"}})
    return items


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, content):
        body = json.dumps(content).encode()
        self.send_response(200)
        self.send_header("X-Elastic-Product", "Elasticsearch")
        self.send_header("Content-Type", "application/vnd.elasticsearch+json; compatible-with=9")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_HEAD(self):
        self.send_response(200)
        self.send_header("X-Elastic-Product", "Elasticsearch")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self):
        if self.path == "/counted":
            with lock:
                self.answer({"came": came[0], "documents": len(documents), "bulks": bulks[0]})
        else:
            self.answer({"version": {"number": "9.5.7"}, "tagline": "You Know, for Search"})

    def do_POST(self):
        lines = self.rfile.read(int(self.headers["Content-Length"])).decode().splitlines()
        with lock:
            bulks[0] += 1
            is_late = bulks[0] <= late
            items = store(lines)
        if is_late:
            time.sleep(seconds)
        try:
            self.answer({"took": 1, "errors": False, "items": items})
        except OSError:
            pass  # whoever asked has given up

    do_PUT = do_POST


ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()

"""Packs articles into one archive of each format: JSON Lines in gzip, text in ZIP, generated pages in WARC.

  pack-corpora.py OUT ARTICLES.jsonl...          three archives with every article
  pack-corpora.py --copies N OUT ARTICLES.jsonl  one JSON Lines archive with every article N times, under new ids
"""
import gzip, hashlib, html, json, os, sys, zipfile

arguments = sys.argv[1:]
copies = 0
if arguments[0] == "--copies":
    copies = int(arguments[1])
    arguments = arguments[2:]
out = arguments[0]
os.makedirs(out, exist_ok=True)
articles = [json.loads(line) for name in arguments[1:] for line in open(name, encoding="utf-8") if line.strip()]


def uid(text):
    h = hashlib.sha256(text.encode()).hexdigest()
    return f"<urn:uuid:{h[:8]}-{h[8:12]}-4{h[13:16]}-8{h[17:20]}-{h[20:32]}>"


def page(a):
    paragraphs = "\n".join(f"<p>{html.escape(p)}</p>" for p in a["text"].split("\n\n"))
    title = html.escape(a["title"])
    date = f'<meta property="article:published_time" content="{a["published"]}">' if a.get("published") else ""
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="{html.escape(a.get("source") or "")}">{date}</head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><main><article><h1>{title}</h1>
{paragraphs}
</article></main><footer><p>All rights reserved.</p></footer></body></html>""".encode()


def record(kind, headers, body):
    head = f"WARC/1.1\r\nWARC-Type: {kind}\r\n" + "".join(f"{k}: {v}\r\n" for k, v in headers)
    return gzip.compress(head.encode() + f"Content-Length: {len(body)}\r\n\r\n".encode() + body + b"\r\n\r\n", 6, mtime=0)


if copies:
    with gzip.open(os.path.join(out, "many.jsonl.gz"), "wt", encoding="utf-8", compresslevel=4) as f:
        for n in range(copies):
            for a in articles:
                f.write(json.dumps(a | {"id": f"{a['id']}-{n}", "title": f"{a['title']} ({n})"}, ensure_ascii=False) + "\n")
    sys.exit()

with gzip.open(os.path.join(out, "corpora.jsonl.gz"), "wt", encoding="utf-8") as f:
    for a in articles:
        f.write(json.dumps(a, ensure_ascii=False) + "\n")
with zipfile.ZipFile(os.path.join(out, "corpora.zip"), "w", zipfile.ZIP_DEFLATED) as z:
    for a in articles:
        head = {"Id": a["id"], "Title": a["title"], "Date": a.get("published"), "Source": a.get("source"),
                "Url": a.get("url"), "Dateline": a.get("dateline")}
        z.writestr(a["id"] + ".txt", "".join(f"{k}: {v}\n" for k, v in head.items() if v) + "\n" + a["text"] + "\n")
with open(os.path.join(out, "corpora.warc.gz"), "wb") as f:
    f.write(record("warcinfo", [("WARC-Record-ID", uid("info")), ("WARC-Date", "2026-01-01T00:00:00Z"),
                                ("Content-Type", "application/warc-fields")], b"software: pack-corpora\r\n"))
    for a in articles:
        body = page(a)
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(body) + body
        f.write(record("response", [("WARC-Record-ID", uid(a["id"])), ("WARC-Date", "2026-01-01T00:00:00Z"),
                                    ("WARC-Target-URI", a.get("url") or "https://news.example/" + a["id"]),
                                    ("Content-Type", "application/http; msgtype=response")], http))
print(len(articles))

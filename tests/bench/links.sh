#!/usr/bin/env bash
# How fast `dateline links` is: megabytes of article text a second on one core, streamed; the time of one article of
# 5 kB and of an empty one, which is the start alone; the most memory. Medians.
# With OTHER, an earlier build, the two take turns, so that a busy machine slows both: how many times faster the first
# is, and whether both write the same bytes.
#   tests/bench/links.sh PROGRAM [OTHER]           RUNS=5
set -euo pipefail
program=$(realpath "$1")
other=${2:+$(realpath "$2")}
cd "$(dirname "$0")/../data/links"
exec python3 - "$program" "${RUNS:-5}" "$other" <<'PYTHON'
import hashlib, json, resource, statistics, subprocess, sys, time
import pathlib
sys.path.insert(0, ".")
import gold

program, runs, other = sys.argv[1], int(sys.argv[2]), sys.argv[3]
places = gold.load_places()
articles = [a for name in ("news.fr.txt", "news.en.txt") for a in gold.articles(pathlib.Path(name), places)]
lines = "".join(json.dumps({"id": a["id"], "text": a["text"], "published": a["date"], "lang": a["lang"]},
                           ensure_ascii=False) + "\n" for a in articles)
copies = 120
text_bytes = copies * sum(len(a["text"].encode()) for a in articles)
article = "\n\n".join(a["text"] for a in articles[:9])
article = article.encode()[:5000].decode(errors="ignore")

def seconds(arguments, given):
    started = time.monotonic()
    subprocess.run([program, "links", *arguments], input=given.encode(), stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - started

def median(arguments, given):
    return statistics.median(seconds(arguments, given) for _ in range(runs))

start = median(["--jsonl", "--jobs", "1"], "")
stream = median(["--jsonl", "--jobs", "1"], lines * copies)
cores = median(["--jsonl"], lines * copies)
once = median(["--published", "2020-02-11"], article)
print(f"start                {1000 * start:8.1f} ms")
print(f"an article of 5 kB   {1000 * (once - start):8.1f} ms after start")
print(f"a stream, one core   {text_bytes / (stream - start) / 1e6:8.2f} MB/s of text")
print(f"a stream, all cores  {text_bytes / (cores - start) / 1e6:8.2f} MB/s of text")
print(f"most memory          {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1.024e-3:8.1f} MB")

if other:
    def processor_seconds(tool, given):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        out = subprocess.run([tool, "links", "--jsonl", "--jobs", "1"], input=given.encode(), stdout=subprocess.PIPE, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, hashlib.sha256(out.stdout).digest()
    ratios, same = [], True
    for _ in range(runs):
        times = {}
        for tool in (program, other):
            whole, written = processor_seconds(tool, lines * copies)
            times[tool] = whole - processor_seconds(tool, "")[0], written
        ratios.append(times[other][0] / times[program][0])
        same = same and times[other][1] == times[program][1]
    print(f"faster than OTHER    {statistics.median(ratios):8.2f} times, {'the same bytes' if same else 'other bytes'}")
PYTHON

"""Asks for each page in turns with the bare peer's page and with the page's own statements under pgbench; run by bench/run.sh.

The statements are those that the database saw while the page was asked for once, with the values it was given: nothing is written
out by hand. A page that keeps what it read in memory sends few of them, which its ratio to them shows.
"""

import http.cookiejar
import json
import os
import re
import statistics
import subprocess
import sys
import time
import urllib.parse
import urllib.request

setting = os.environ
work, site, bare = setting["work"], "http://127.0.0.1:" + setting["web"], "http://127.0.0.1:" + setting["peer_web"] + "/"
rounds, seconds, clients = int(setting["rounds"]), int(setting["seconds"]), setting["clients"]
warm = int(setting.get("WARM", "15"))

LARGE_CONTRACT = "contrat=mesure-1990-1996&date=1996-12-31"
PAGES = [  # name, address, who is signed in
    ("directory, a search", "/annuaire?q=solidarite", ""),
    ("directory, all", "/annuaire", ""),
    ("profile", "/annuaire/o-1", ""),
    ("rectangle of the map", "/api/v1/organisations/carte?zoom=13&bbox=4.75,45.70,4.95,45.80", ""),
    ("contract, 40 000 ledger lines", "/contrat?" + LARGE_CONTRACT, ""),
    ("who funds what", "/contrat/financements?" + LARGE_CONTRACT, ""),
    ("board of the contract's staff", "/gestion/contrat", "gestion@demo.test"),
    ("board of the fund", "/fonds", "fonds@demo.test"),
    ("portfolio of the fund", "/fonds/portefeuille", "fonds@demo.test"),
    ("calendar", "/evenements", ""),
    ("month", "/evenements?vue=mois", ""),
    ("export, 200 entries as CSV", "/api/v1/organisations.csv?departement=07&q=solidarite", ""),
    ("export, all entries as CSV", "/api/v1/organisations.csv", ""),
    ("calendar as a feed", "/evenements.ics", ""),
]


def sql(statement, database="d"):
    return subprocess.run(
        ["psql", "-h", "127.0.0.1", "-p", setting["port"], "-U", "postgres", "-d", database, "-qAt", "-c", statement],
        check=True, capture_output=True, text=True).stdout.strip()


def sign_in(email):
    """The cookies of somebody of the demonstration, as a header."""
    jar = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    form = browser.open(site + "/connexion").read().decode()
    token = re.search(r'name="_csrf"[^>]*value="([^"]+)"', form).group(1)
    fields = {"_csrf": token, "adresse": email, "mot-de-passe": "demo-annuaire-2014"}
    browser.open(site + "/connexion", urllib.parse.urlencode(fields).encode()).read()
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)


def ask(address, cookie):
    request = urllib.request.Request(site + address, headers={"Cookie": cookie} if cookie else {})
    with urllib.request.urlopen(request, timeout=120) as answer:
        body = answer.read()
        if answer.status != 200 or answer.url != site + address:
            sys.exit(f"{address} was answered {answer.status} at {answer.url}")
        return len(body)


def wrk(address, cookie, length):
    """Answers a second, and the milliseconds of half, 95 and 99 in a hundred of them."""
    command = ["wrk", "-t1", "-c" + clients, f"-d{length}s", "--timeout", "60s", "-s", work + "/told.lua", address]
    told = subprocess.run(command + (["-H", "Cookie: " + cookie] if cookie else []), check=True, capture_output=True, text=True).stdout
    rate, half, most, nearly, faults = re.search(r"told (\S+) (\S+) (\S+) (\S+) (\S+)", told).groups()
    if faults != "0":
        sys.exit(f"{address}: {told}")
    return [float(value) for value in (rate, half, most, nearly)]


def logged(detail):
    """The values of a statement, by their number."""
    return {int(number): value for number, value in re.findall(r"\$(\d+) = (NULL|'(?:[^']|'')*')", detail or "")}


def without_colons(text):
    """pgbench takes :name for a variable, also within a literal."""
    return re.sub(r"'(?:[^']|'')*'", lambda literal: "U&" + literal.group().replace("\\", r"\\").replace(":", r"\003A")
                  if ":" in literal.group() else literal.group(), text)


def written(text, detail):
    """A statement with its values in their places: as literals, or numbers as numbers where a literal could be of several types."""
    values = logged(detail)
    literal = re.sub(r"\$(\d+)", lambda place: values.get(int(place.group(1)), place.group()), text)
    if re.match(r"\s*(select|with|insert|update|delete)\b", literal, re.I) and values:
        tried = subprocess.run(["psql", "-h", "127.0.0.1", "-p", setting["port"], "-U", "postgres", "-d", "d", "-q", "-c", "prepare tried as " + literal],
                               capture_output=True)
        if tried.returncode != 0:
            bare_numbers = {key: re.sub(r"^'(-?\d+(?:\.\d+)?)'$", r"\1", value) for key, value in values.items()}
            return re.sub(r"\$(\d+)", lambda place: bare_numbers.get(int(place.group(1)), place.group()), text)
    return literal


def statements(address, cookie):
    """What the database is asked for one answer; the shortest of five listenings, as rounds of other work come between."""
    heard = []
    for _ in range(5):
        with open(work + "/statements.json", encoding="utf-8") as log:
            log.seek(0, os.SEEK_END)
            ask(address, cookie)
            time.sleep(0.3)
            lines = [json.loads(line) for line in log]
        found = []
        for line in lines:
            said = re.match(r"(?:execute (?!fetch from)[^:]*|statement): (.*)", line.get("message", ""), re.S)
            if said and line.get("application_name") != "psql":
                found.append((said.group(1).strip().rstrip(";"), line.get("detail")))
        heard.append(found)
    return [without_colons(written(text, detail)) for text, detail in min(heard, key=len) if text]


def pgbench(script):
    """Transactions a second, or why there are none."""
    done = subprocess.run(
        [setting["bin"] + "/pgbench", "-h", "127.0.0.1", "-p", setting["port"], "-U", "postgres", "-n", "-M", "prepared", "-c", clients, "-j", "1",
         "-T", str(seconds), "-f", script, "d"], capture_output=True, text=True)
    rate = re.search(r"^tps = (\S+)", done.stdout, re.M)
    failed = re.search(r"ERROR: .*", done.stderr)
    return (float(rate.group(1)), "") if rate and not failed else (None, failed.group() if failed else done.stderr[-200:])


def memory():
    with open(f"/proc/{setting['application']}/status", encoding="utf-8") as status:
        return {key: int(value.split()[0]) // 1024 for key, value in (line.split(":", 1) for line in status) if key in ("VmRSS", "VmHWM")}


with open(work + "/told.lua", "w", encoding="utf-8") as script:
    script.write("""done = function(summary, latency)
  local e = summary.errors
  io.write(string.format("told %.2f %.2f %.2f %.2f %d\\n", summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000,
      latency:percentile(95) / 1000, latency:percentile(99) / 1000, e.connect + e.read + e.write + e.status + e.timeout))
end""")

print("| page | bytes | answers/s | p50 ms | p95 ms | p99 ms | p95, times the bare page's | statements | answers / runs of its statements |")
print("|---|---|---|---|---|---|---|---|---|")
cookies = {who: sign_in(who) for who in {who for _, _, who in PAGES} if who}
cookies[""] = ""
wrk(bare, "", warm)
remarks = []
for number, (name, address, who) in enumerate(PAGES):
    if not re.search(setting.get("PAGES", ""), name):
        continue
    cookie = cookies[who]
    size = ask(address, cookie)
    wrk(site + address, cookie, warm)
    sql("alter system set log_statement = 'all'"), sql("select pg_reload_conf()"), time.sleep(0.5)
    sent = statements(address, cookie)
    sql("alter system set log_statement = 'none'"), sql("select pg_reload_conf()"), time.sleep(0.5)
    script = f"{work}/page-{number}.sql"
    with open(script, "w", encoding="utf-8") as file:
        file.write("".join(statement + ";\n" for statement in sent))
    measured, ratios, times = [], [], []
    for _ in range(rounds):
        page, peer = wrk(site + address, cookie, seconds), wrk(bare, "", seconds)
        measured.append(page)
        times.append(page[2] / peer[2])
        if sent:
            rate, fault = pgbench(script)
            if rate is None:
                remarks.append(f"`{address}`: its statements do not run by themselves ({fault})")
                break
            ratios.append(page[0] / rate)
    middle = [statistics.median(column) for column in zip(*measured)]
    print("| {} | {} | {:.1f} | {:.1f} | {:.1f} | {:.1f} | {:.2f} | {} | {} |".format(
        name, size, *middle, statistics.median(times), len(sent), f"{statistics.median(ratios):.2f}" if ratios else "–"), flush=True)
bare_page = [statistics.median(column) for column in zip(*[wrk(bare, "", seconds) for _ in range(rounds)])]
print("| the bare page | {} | {:.1f} | {:.1f} | {:.1f} | {:.1f} | 1 | 1 | |".format(len(urllib.request.urlopen(bare).read()), *bare_page))
print()
for remark in dict.fromkeys(remarks):
    print("- " + remark)
subprocess.run(["jcmd", setting["application"], "GC.run"], check=True, capture_output=True)
heap = subprocess.run(["jcmd", setting["application"], "GC.heap_info"], check=True, capture_output=True, text=True).stdout
used = int(re.search(r"used (\d+)K", heap).group(1)) // 1024
kept = memory()
print(f"- memory of the application after all this: {kept['VmRSS']} MB, at most {kept['VmHWM']} MB (heap limited to 512 MB, "
      f"{used} MB of it in use after a collection)")

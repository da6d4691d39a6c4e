#!/usr/bin/env python3
"""The two sides of bench/instances and bench/faults that are not the application: people at work, and a mail server.

load.py sink PORT FILE              takes every mail and writes "<Message-ID> <recipient>" of each to FILE
load.py work PORT FOLDER PASSWORD TAG   reads, registers and renames through 127.0.0.1:PORT until FOLDER/stop
                                        exists; whatever it writes carries TAG
"""
import html, http.client, json, os, re, sys, threading, time, urllib.parse, socketserver

READERS, REGISTRANTS, PEOPLE = 4, 3, 4
PAGES = ["/", "/annuaire?q=solidarite", "/evenements", "/contrat", "/api/v1/organisations?limite=5"]


class Sink(socketserver.StreamRequestHandler):
    def handle(self):
        say = lambda line: self.wfile.write((line + "\r\n").encode())
        say("220 sink")
        recipient, lines = "", None
        for raw in self.rfile:
            line = raw.decode("utf-8", "replace").rstrip("\r\n")
            if lines is not None:
                if line == ".":
                    found = re.search(r"(?im)^message-id:\s*(\S+)", "\n".join(lines))
                    with self.server.lock, open(self.server.file, "a") as out:
                        out.write(f"{found.group(1) if found else '-'} {recipient}\n")
                    lines = None
                    say("250 taken")
                else:
                    lines.append(line)
            elif line.upper().startswith("DATA"):
                lines = []
                say("354 go on")
            elif line.upper().startswith("QUIT"):
                say("221 bye")
                return
            else:
                if line.upper().startswith("RCPT TO:"):
                    recipient = line[8:].split(">")[0].strip(" <")
                say("250 ok")


class Client:
    """One visitor: an address of its own, cookies, no connection kept."""

    def __init__(self, port, number):
        self.port, self.cookies, self.address = port, {}, f"198.18.{number // 250}.{number % 250 + 1}"

    def ask(self, method, path, form=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"X-Forwarded-For": self.address, "Connection": "close"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        body = None
        if form is not None:
            body = urllib.parse.urlencode(form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
        finally:
            connection.close()
        for value in answer.headers.get_all("Set-Cookie") or []:
            name, _, rest = value.partition("=")
            self.cookies[name] = rest.split(";")[0]
        return answer.status, answer.headers.get("Location") or "", text


def field(text, name):
    tag = re.search(r'<input[^>]*name="%s"[^>]*>' % re.escape(name), text)
    value = tag and re.search(r'value="([^"]*)"', tag.group(0))
    return html.unescape(value.group(1)) if value else None


class Work:
    def __init__(self, port, folder, password, tag):
        self.port, self.folder, self.password, self.tag = port, folder, password, tag
        self.lock, self.count, self.acknowledged, self.unanswered = threading.Lock(), {}, [], []
        self.events = open(os.path.join(folder, "errors.txt"), "a", buffering=1)

    def add(self, what, detail=None):
        with self.lock:
            self.count[what] = self.count.get(what, 0) + 1
            if detail:
                self.events.write(f"{time.strftime('%T')} {what}: {detail}\n")

    def going(self):
        return not os.path.exists(os.path.join(self.folder, "stop"))

    def read(self, client, path):
        """A page, asked for again for half a minute at most where it fails."""
        for attempt in range(15):
            try:
                status, place, text = client.ask("GET", path)
                if status < 500:
                    self.add("reads")
                    if attempt:
                        self.add("reads that the visitor had to repeat")
                    return status, place, text
                detail = str(status)
            except OSError as e:
                detail = repr(e)
            except http.client.HTTPException as e:
                detail = repr(e)
            self.add("failed tries of reads", f"{path} {detail}")
            time.sleep(2)
        self.add("reads lost", path)
        return None

    def write(self, client, path, form, mark, good):
        """Sent once; acknowledged where the answer is the redirection that tells of success."""
        try:
            status, place, _ = client.ask("POST", path, form)
        except (OSError, http.client.HTTPException) as e:
            status, place = 0, repr(e)
        with self.lock:
            self.count["writes"] = self.count.get("writes", 0) + 1
            (self.acknowledged if status in (302, 303) and place.endswith(good) else self.unanswered).append(mark)
        if not (status in (302, 303) and place.endswith(good)):
            self.add("writes without acknowledgement", f"{mark} {status} {place}")

    def reader(self, number):
        client = Client(self.port, number)
        turn = number
        while self.going():
            self.read(client, PAGES[turn % len(PAGES)])
            turn += 1
            time.sleep(0.3)

    def registrant(self, number):
        turn = 0
        while self.going():
            client, turn = Client(self.port, number * 5000 + turn), turn + 1
            path = "/evenements/mesure/inscription"
            page = self.read(client, path)
            if page and page[0] == 200:
                mark = f"inscrit-{self.tag}-{number}-{turn}@exemple.invalid"
                self.write(client, path, {"_csrf": field(page[2], "_csrf") or "", "date": field(page[2], "date") or "",
                    "nom": "Mesure", "email": mark}, mark, "/inscription/merci")
            time.sleep(0.3)

    def sign_in(self, client, email):
        page = self.read(client, "/connexion")
        status, place, _ = client.ask("POST", "/connexion", {"_csrf": field(page[2], "_csrf"), "adresse": email,
            "mot-de-passe": self.password})
        if status not in (302, 303) or "connexion" in place:
            raise SystemExit(f"{email} could not sign in: {status} {place}")

    def person(self, number, client):
        turn = 0
        while self.going():
            page = self.read(client, "/mon-compte")
            if page and (page[0] != 200 or f"personne{number}@exemple.invalid" not in page[2]):
                self.add("sessions lost", f"person {number}: {page[0]} {page[1]}")
                self.sign_in(client, f"personne{number}@exemple.invalid")
            elif page:
                turn += 1
                mark = f"personne {number} tour {turn} fin {self.tag}"
                self.write(client, "/mon-compte/nom", {"_csrf": field(page[2], "_csrf") or "", "nom": mark}, mark, "/mon-compte")
            time.sleep(0.3)

    def run(self):
        clients = [Client(self.port, 60000 + n) for n in range(PEOPLE)]
        for n, client in enumerate(clients):
            self.sign_in(client, f"personne{n}@exemple.invalid")
        threads = [threading.Thread(target=self.reader, args=(n,)) for n in range(READERS)]
        threads += [threading.Thread(target=self.registrant, args=(n + 1,)) for n in range(REGISTRANTS)]
        threads += [threading.Thread(target=self.person, args=(n, c)) for n, c in enumerate(clients)]
        open(os.path.join(self.folder, "working"), "w").close()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for name, marks in (("acknowledged", self.acknowledged), ("unanswered", self.unanswered)):
            with open(os.path.join(self.folder, name), "w") as out:
                out.write("".join(mark + "\n" for mark in marks))
        with open(os.path.join(self.folder, "count.json"), "w") as out:
            json.dump(self.count, out, indent=1, sort_keys=True)


if sys.argv[1] == "sink":
    socketserver.ThreadingTCPServer.allow_reuse_address = True
    server = socketserver.ThreadingTCPServer(("127.0.0.1", int(sys.argv[2])), Sink)
    server.daemon_threads, server.lock, server.file = True, threading.Lock(), sys.argv[3]
    server.serve_forever()
else:
    Work(int(sys.argv[2]), sys.argv[3], sys.argv[4], sys.argv[5]).run()

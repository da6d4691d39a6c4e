# What bench/instances and bench/faults share; to be sourced from the root of the repository. Starts a PostgreSQL, a mail server
# that takes everything, a proxy and two instances of the packaged application, all on 127.0.0.1, and stops them with the script.
jar=${JAR:-web-app/target/web-app.jar} port=${PORT:-18480}
db=$port sink=$((port + 1)) proxy=$((port + 2)) one=$((port + 3)) two=$((port + 4))
bin=${PGBIN:-$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)}
password='quatre vents sur la colline 7'
work=$(mktemp -d); chmod 755 "$work"; mkdir "$work/load"
as() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "$*"; else bash -c "$*"; fi; }
[ "$(id -u)" != 0 ] || chown postgres "$work"
declare -A pid=()
# With DISK set to a size, the database has no more than that.
if [ -n "${DISK:-}" ]; then
    [ "$(id -u)" = 0 ] || { echo 'a small disk can only be made by root' >&2; exit 2; }
    mkdir "$work/data"; mount -t tmpfs -o "size=$DISK,uid=$(id -u postgres),mode=700" none "$work/data"
fi
cleanup() {
    touch "$work/load/stop"
    for name in "${!pid[@]}"; do kill -9 "${pid[$name]}" 2>/dev/null || true; done
    as "$bin/pg_ctl -D $work/data -m immediate stop -s" || true
    [ -z "${DISK:-}" ] || umount -l "$work/data" || true
    if [ -n "${KEEP:-}" ]; then echo "kept: $work" >&2; else rm -rf "$work"; fi
}
trap cleanup EXIT
started=$SECONDS
say() { printf '%4d s  %s\n' $((SECONDS - started)) "$1" | tee -a "$work/steps" >&2; }
sql() { psql -h 127.0.0.1 -p "$db" -U postgres -d maillage -qAt -v ON_ERROR_STOP=1 "$@"; }
database() { as "$bin/pg_ctl -D $work/data -l $work/postgresql.log -w -s $1 -o '-p $db -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work -c shared_buffers=256MB ${DATABASE_OPTIONS:-}'"; }

start() { # <one|two>
    local http=${!1}
    SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$db/maillage" SPRING_DATASOURCE_USERNAME=maillage SPRING_DATASOURCE_PASSWORD=x \
    SPRING_MAIL_HOST=127.0.0.1 SPRING_MAIL_PORT=$sink CRESS_MAIL_FROM=maillage@exemple.invalid CRESS_MAIL_ROUND=2s CRESS_MAIL_FIRST_RETRY=2s \
    SERVER_FORWARD_HEADERS_STRATEGY=native CRESS_PUBLIC_URL="http://127.0.0.1:$proxy" \
        java -Xmx512m ${JVM_OPTIONS:-} -jar "$jar" --server.address=127.0.0.1 --server.port="$http" ${APP_OPTIONS:-} >>"$work/$1.log" 2>&1 &
    pid[$1]=$!
}
healthy() { # <one|two>
    local begun=$SECONDS
    until [ "$(curl -s -o /dev/null -m 3 -w '%{http_code}' "http://127.0.0.1:${!1}/actuator/health/readiness")" = 200 ]; do
        kill -0 "${pid[$1]}" || { tail -30 "$work/$1.log" >&2; return 1; }
        ((SECONDS - begun < 240)) || { echo "$1 is not healthy after 240 s" >&2; return 1; }
        sleep 0.5
    done
}
stop() { kill "${pid[$1]}"; wait "${pid[$1]}" 2>/dev/null || true; }
sink_on() { python3 bench/instances/load.py sink "$sink" "$work/mails" & pid[sink]=$!; }

as "$bin/initdb -D $work/data -U postgres -E UTF8 --locale=C.UTF-8 -A trust >/dev/null"
database start
psql -h 127.0.0.1 -p "$db" -U postgres -q -c 'create role maillage login' -c 'create database maillage owner maillage'
touch "$work/mails"; chmod 666 "$work/mails"
sink_on
cat >"$work/haproxy.cfg" <<CFG
global
    stats socket $work/proxy.sock
defaults
    mode http
    timeout connect 2s
    timeout client 60s
    timeout server 60s
    timeout queue 30s
    option forwardfor
    option http-server-close
    option redispatch 1
    retries 3
    # What may have reached an instance is sent again only where it is a read.
    retry-on conn-failure empty-response response-timeout 502 503
frontend people
    bind 127.0.0.1:$proxy
    http-request disable-l7-retry unless METH_GET
    default_backend instances
backend instances
    balance roundrobin
    option httpchk GET /actuator/health/readiness
    default-server check inter 1s fall 2 rise 1
    server one 127.0.0.1:$one
    server two 127.0.0.1:$two
CFG
haproxy -f "$work/haproxy.cfg" -db >"$work/haproxy.log" 2>&1 & pid[proxy]=$!
start one; healthy one; start two; healthy two
say 'both instances are ready'

# Somebody to sign in as: the first administrator, by the newest link of the logs, then people with the same password.
link=$(grep -aho '/premier-administrateur/[A-Za-z0-9_-]*' "$work/one.log" "$work/two.log" | tail -1)
curl -s -c "$work/cookies" "http://127.0.0.1:$proxy$link" >"$work/first.html"
word=$(sed -n 's/.*name="_csrf"[^>]*value="\([^"]*\)".*/\1/p' "$work/first.html" | head -1)
curl -s -o "$work/first-answer.html" -b "$work/cookies" -c "$work/cookies" "http://127.0.0.1:$proxy$link" --data-urlencode "_csrf=$word" \
    --data-urlencode 'nom=Admin' --data-urlencode 'adresse=admin@exemple.invalid' --data-urlencode "mot-de-passe=$password"
[ "$(sql -c "select count(*) from account where email = 'admin@exemple.invalid' and password_hash is not null")" = 1 ] || { echo 'no first administrator' >&2; exit 1; }
sql -c "insert into account (email, display_name, password_hash) select 'personne' || n || '@exemple.invalid', 'Personne', a.password_hash
        from account a, generate_series(0, 3) n where a.email = 'admin@exemple.invalid'" \
    -c "with made as (insert into event (slug, title, kind, state, summary, starts_at, ends_at, place, places, source)
        values ('mesure', 'Mesure', 'FORUM', 'PUBLISHED', 'Mesure', current_date + 30 + time '09:00', current_date + 30 + time '18:00', 'Ici', 1000000, 'Mesure') returning id)
        insert into event_registration_terms (event_id) select id from made"

load_on() { # <tag>: letters and digits
    tag=$1
    rm -rf "$work/load"; mkdir "$work/load"
    python3 bench/instances/load.py work "$proxy" "$work/load" "$password" "$tag" & pid[load]=$!
    until [ -e "$work/load/working" ]; do kill -0 "${pid[load]}" || exit 1; sleep 0.2; done
    say "load on: $tag"
}
load_off() { touch "$work/load/stop"; wait "${pid[load]}"; unset 'pid[load]'; say 'load off'; }

# Everything that the load was told is there, against what is there; prints the table's lines and fails where something is lost.
counted() {
    local begun=$SECONDS
    until [ "$(sql -c "select count(*) from outgoing_mail where state = 'QUEUED'")" = 0 ] || ((SECONDS - begun > 120)); do sleep 1; done
    sql -c "select email from event_registration where email like 'inscrit-$tag-%'" >"$work/registered"
    sql -c "select after ->> 'display_name' from journal_entry where after ->> 'display_name' like '% fin $tag'" >"$work/renamed"
    cat "$work/registered" "$work/renamed" | sort >"$work/there"
    sort "$work/load/acknowledged" >"$work/told"
    local told lost twice
    told=$(wc -l <"$work/told") lost=$(comm -23 "$work/told" <(sort -u "$work/there") | wc -l) twice=$(uniq -d "$work/there" | wc -l)
    python3 - "$work/load/count.json" <<'PY'
import json, sys
count = json.load(open(sys.argv[1]))
for key in ["reads", "failed tries of reads", "reads that the visitor had to repeat", "reads lost", "writes", "writes without acknowledgement", "sessions lost"]:
    print(f"| {key} | {count.get(key, 0)} |")
PY
    echo "| of those writes, done all the same | $(comm -12 <(sort "$work/load/unanswered") <(sort -u "$work/there") | wc -l) |"
    echo "| acknowledged writes | $told |"
    echo "| acknowledged writes lost | $lost |"
    echo "| writes done twice | $twice |"
    echo "| mails of registrations written | $(sql -c "select count(*) from outgoing_mail where recipient like 'inscrit-$tag-%'") |"
    echo "| of those not sent 120 s after the end | $(sql -c "select count(*) from outgoing_mail where recipient like 'inscrit-$tag-%' and state <> 'SENT'") |"
    echo "| mails that the server took | $(grep -c "inscrit-$tag-" "$work/mails" || true) |"
    echo "| mails that the server took twice | $(grep "inscrit-$tag-" "$work/mails" | sort | uniq -d | wc -l) |"
    echo "| tries that the proxy repeated, passed to the other instance | $(echo 'show stat' | python3 -c "
import socket, sys
s = socket.socket(socket.AF_UNIX); s.connect('$work/proxy.sock'); s.sendall(b'show stat\n'); text = b''
while True:
    part = s.recv(65536)
    if not part: break
    text += part
lines = text.decode().lstrip('# ').splitlines(); head = lines[0].split(',')
row = next(dict(zip(head, l.split(','))) for l in lines if l.startswith('instances,BACKEND'))
print(row['wretr'] + ', ' + row['wredis'])") |"
    [ "$lost" = 0 ] && [ "$twice" = 0 ]
}

# The journal's own verification of a database.
verify() {
    SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$db/$1" SPRING_DATASOURCE_USERNAME=maillage SPRING_DATASOURCE_PASSWORD=x \
        java -Xmx512m -jar "$jar" journal verifier 2>"$work/verify.log" | tail -3 || { tail -20 "$work/verify.log" >&2; return 1; }
}

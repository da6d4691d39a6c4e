#!/usr/bin/env bash
# Succeeds while the application in this container takes requests; needs nothing but bash, as the image has no curl of its own.
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}"
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
timeout 4 cat <&3 | grep -q '"UP"'

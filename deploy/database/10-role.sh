#!/usr/bin/env bash
# Runs once, on an empty volume: the application's role owns its database and is no superuser.
set -e
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
\set password `cat /run/secrets/database-password`
create role maillage login password :'password';
create database maillage owner maillage encoding 'UTF8' template template0;
revoke connect on database maillage from public;
SQL

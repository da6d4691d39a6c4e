#!/usr/bin/env sh
# Prints the secrets that application.yaml and database.yaml name, made anew: to be run once, and kept.
#   sh deploy/kubernetes/secrets.sh | kubectl apply -f -
set -eu
random() { head -c 32 /dev/urandom | od -An -v -tx1 | tr -d ' \n'; }
cat <<YAML
apiVersion: v1
kind: Secret
metadata: {name: database-owner}
type: kubernetes.io/basic-auth
stringData:
  username: maillage
  password: $(random)
---
apiVersion: v1
kind: Secret
metadata: {name: maillage}
stringData:
  secret-key: $(random)
  mail-password: ""
YAML

#!/usr/bin/env sh
# Makes the secrets that docker-compose.yml hands to its services, where they are missing; never changes one that is there.
# The folder is its owner's alone. The files within are readable by all, since the services run as users of their own.
set -eu
folder=$(dirname "$0")/../secrets
mkdir -p "$folder"
chmod 700 "$folder"
for name in database-superuser database-password secret-key; do
  file=$folder/$name
  if [ ! -s "$file" ]; then
    # No end of line: what the file holds is the secret, to the byte.
    printf '%s' "$(head -c 32 /dev/urandom | od -An -v -tx1 | tr -d ' \n')" >"$file"
    chmod 444 "$file"
    echo "made secrets/$name"
  fi
done
# The password of the mail server is whoever runs it to give; empty where it asks for none.
[ -e "$folder/mail-password" ] || { : >"$folder/mail-password" && chmod 444 "$folder/mail-password"; }

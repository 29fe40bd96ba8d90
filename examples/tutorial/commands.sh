#!/usr/bin/env bash
# The tutorial's commands with their real URLs. Run it with:
#   npx darkroom exec --as-of 2024-11-01 -- bash examples/tutorial/commands.sh
set -euo pipefail

# The authorization window, which the tutorial opens in a browser, and the click on Authorize.
window="https://api.instagram.com/oauth/authorize?client_id=$DARKROOM_APP_ID&redirect_uri=$DARKROOM_REDIRECT_URI&scope=user_profile,user_media&response_type=code"
redirect=$(darkroom authorize "$window" --as "$DARKROOM_USERNAME")
echo "redirected to: $redirect"

# Copy the code, without the #_ behind it.
code=${redirect#*code=}
code=${code%%#*}

reply=$(curl -sS -X POST \
  https://api.instagram.com/oauth/access_token \
  -F client_id="$DARKROOM_APP_ID" \
  -F client_secret="$DARKROOM_APP_SECRET" \
  -F grant_type=authorization_code \
  -F redirect_uri="$DARKROOM_REDIRECT_URI" \
  -F code="$code")
echo "$reply"

access_token=$(sed -E 's/.*"access_token": "([^"]+)".*/\1/' <<<"$reply")
user_id=$(sed -E 's/.*"user_id": ([0-9]+).*/\1/' <<<"$reply")

curl -sS -X GET \
  "https://graph.instagram.com/$user_id?fields=id,username&access_token=$access_token"
echo

curl -sS -X GET \
  "https://graph.instagram.com/me?fields=id,username&access_token=$access_token"
echo

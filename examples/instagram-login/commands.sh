#!/usr/bin/env bash
# Instagram Login's requests with their real URLs. Run it with:
#   npx darkroom exec --login instagram -- bash examples/instagram-login/commands.sh
set -euo pipefail

# The authorization window, which an app opens in a browser, and the click on Authorize.
window="https://www.instagram.com/oauth/authorize?client_id=$DARKROOM_APP_ID&redirect_uri=$DARKROOM_REDIRECT_URI&response_type=code&scope=instagram_business_basic,instagram_business_content_publish&state=k7Tq"
redirect=$(darkroom authorize "$window" --as "$DARKROOM_USERNAME")
echo "redirected to: $redirect"

# Copy the code, without the state and the #_ behind it.
code=${redirect#*code=}
code=${code%%[&#]*}

reply=$(curl -sS -X POST https://api.instagram.com/oauth/access_token \
  -F client_id="$DARKROOM_APP_ID" \
  -F client_secret="$DARKROOM_APP_SECRET" \
  -F grant_type=authorization_code \
  -F redirect_uri="$DARKROOM_REDIRECT_URI" \
  -F code="$code")
echo "$reply"
short_lived=$(sed -E 's/.*"access_token": ?"([^"]+)".*/\1/' <<<"$reply")

reply=$(curl -sSG https://graph.instagram.com/access_token \
  -d grant_type=ig_exchange_token \
  -d client_secret="$DARKROOM_APP_SECRET" \
  -d access_token="$short_lived")
echo "$reply"
access_token=$(sed -E 's/.*"access_token": ?"([^"]+)".*/\1/' <<<"$reply")

curl -sS "https://graph.instagram.com/v25.0/me?fields=user_id,username,account_type&access_token=$access_token"
echo

#!/usr/bin/env bash
# The authentication overview's request with its real URL, and all that comes before it. Run it with:
#   npx darkroom exec --login facebook -- bash examples/authentication-overview/commands.sh
set -euo pipefail
graph=https://graph.facebook.com/v19.0

# The Login dialog, which an app opens in a browser, and the click on Continue.
dialog="https://www.facebook.com/v19.0/dialog/oauth?client_id=$DARKROOM_APP_ID&redirect_uri=$DARKROOM_REDIRECT_URI&scope=instagram_basic,pages_show_list,pages_read_engagement&state=k7Tq"
redirect=$(darkroom authorize "$dialog" --as "$DARKROOM_USERNAME")
echo "redirected to: $redirect"

# Copy the code, without the state and the #_=_ behind it.
code=${redirect#*code=}
code=${code%%[&#]*}

token_of() { sed -E 's/.*"access_token":"([^"]+)".*/\1/'; }

short_lived=$(curl -sSG "$graph/oauth/access_token" \
  -d client_id="$DARKROOM_APP_ID" \
  -d client_secret="$DARKROOM_APP_SECRET" \
  -d redirect_uri="$DARKROOM_REDIRECT_URI" \
  -d code="$code" | token_of)

long_lived=$(curl -sSG "$graph/oauth/access_token" \
  -d grant_type=fb_exchange_token \
  -d client_id="$DARKROOM_APP_ID" \
  -d client_secret="$DARKROOM_APP_SECRET" \
  -d fb_exchange_token="$short_lived")
echo "$long_lived"
access_token=$(token_of <<<"$long_lived")

# The first Page that was chosen, and the Instagram account behind it.
page_id=$(curl -sS "$graph/me/accounts?fields=id&access_token=$access_token" | sed -E 's/^\{"data":\[\{"id":"([0-9]+)".*/\1/')
page=$(curl -sS "$graph/$page_id?fields=instagram_business_account&access_token=$access_token")
echo "$page"
account_id=$(sed -E 's/.*"instagram_business_account":\{"id":"([0-9]+)".*/\1/' <<<"$page")

fields=id,name,username,website,biography,profile_picture_url,followers_count,follows_count,media_count
curl -sS -X GET "https://graph.facebook.com/v19.0/$account_id?fields=$fields&access_token=$access_token"
echo

# The same, with the token in the Authorization header.
curl -sS -X GET -H "Authorization: Bearer $access_token" "https://graph.facebook.com/v19.0/$account_id?fields=$fields"
echo

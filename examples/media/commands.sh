#!/usr/bin/env bash
# Reads an account's media by whichever login it is given, page by page. Run it with one of:
#   npx darkroom exec --login basic-display --as-of 2024-11-01 -- bash examples/media/commands.sh
#   npx darkroom exec --login instagram -- bash examples/media/commands.sh
#   npx darkroom exec --login facebook -- bash examples/media/commands.sh
set -euo pipefail

case $DARKROOM_LOGIN in
  basic-display) window=https://api.instagram.com/oauth/authorize scope=user_profile,user_media ;;
  instagram) window=https://www.instagram.com/oauth/authorize scope=instagram_business_basic ;;
  facebook) window=https://www.facebook.com/v25.0/dialog/oauth scope=instagram_basic,pages_show_list,pages_read_engagement ;;
esac
redirect=$(darkroom authorize "$window?client_id=$DARKROOM_APP_ID&redirect_uri=$DARKROOM_REDIRECT_URI&response_type=code&scope=$scope" --as "$DARKROOM_USERNAME")
code=${redirect#*code=}
code=${code%%[&#]*}
token_of() { sed -E 's/.*"access_token": ?"([^"]+)".*/\1/'; }

if [ "$DARKROOM_LOGIN" = facebook ]; then
  graph=https://graph.facebook.com/v25.0
  access_token=$(curl -sSG "$graph/oauth/access_token" -d client_id="$DARKROOM_APP_ID" -d client_secret="$DARKROOM_APP_SECRET" \
    -d redirect_uri="$DARKROOM_REDIRECT_URI" -d code="$code" | token_of)
  account=$DARKROOM_ACCOUNT_ID
else
  graph=https://graph.instagram.com
  access_token=$(curl -sS -X POST https://api.instagram.com/oauth/access_token -F client_id="$DARKROOM_APP_ID" \
    -F client_secret="$DARKROOM_APP_SECRET" -F grant_type=authorization_code -F redirect_uri="$DARKROOM_REDIRECT_URI" \
    -F code="$code" | token_of)
  account=me
fi

# The account and its first media in one call.
curl -sSG "$graph/$account" -d access_token="$access_token" --data-urlencode 'fields=username,media.limit(2){id,caption}'
echo

# The list on its own, two at a time: the link to the next page is in the answer, its slashes escaped.
url="$graph/$account/media?fields=id,caption&limit=2&access_token=$access_token"
while [ -n "$url" ]; do
  page=$(curl -sS "$url")
  echo "$page"
  url=$(sed -nE 's/.*"next":"([^"]+)".*/\1/p' <<<"$page" | sed -e 's|\\/|/|g' -e 's|\\u0025|%|g')
done

#!/usr/bin/env bash
# Publishes a photo and a reel in two steps each, with curl: a container, then publishing it. The URLs are the production ones. The files
# have to be where Instagram can get them; Darkroom gets them from this machine,
# with any server that heeds Range, which videos are fetched by.
#   npx http-server examples/publish -p 8000 &
#   FILES=http://localhost:8000 npx darkroom exec --login instagram -- bash examples/publish/commands.sh
set -euo pipefail

scope=instagram_business_basic,instagram_business_content_publish
window="https://www.instagram.com/oauth/authorize?client_id=$DARKROOM_APP_ID&redirect_uri=$DARKROOM_REDIRECT_URI&response_type=code&scope=$scope"
redirect=$(darkroom authorize "$window" --as "$DARKROOM_USERNAME")
code=${redirect#*code=}
code=${code%%[&#]*}
value_of() { sed -E "s/.*\"$1\": ?\"?([^\",}]+).*/\1/"; }
access_token=$(curl -sS -X POST https://api.instagram.com/oauth/access_token -F client_id="$DARKROOM_APP_ID" \
  -F client_secret="$DARKROOM_APP_SECRET" -F grant_type=authorization_code -F redirect_uri="$DARKROOM_REDIRECT_URI" \
  -F code="$code" | value_of access_token)
graph=https://graph.instagram.com/v25.0

# Step 1 makes the container and step 2 publishes it, as soon as it is FINISHED.
publish() {
  container=$(curl -sS -X POST "$graph/me/media" -H "Authorization: Bearer $access_token" "$@" | value_of id)
  while :; do
    status=$(curl -sS "$graph/$container?fields=status_code" -H "Authorization: Bearer $access_token" | value_of status_code)
    case $status in
      FINISHED) break ;;
      IN_PROGRESS) sleep 1 ;;
      *) echo "The container is not ready: $status" >&2; exit 1 ;;
    esac
  done
  media=$(curl -sS -X POST "$graph/me/media_publish" -H "Authorization: Bearer $access_token" -d creation_id="$container" | value_of id)
  curl -sS "$graph/$media?fields=caption,media_type,media_product_type" -H "Authorization: Bearer $access_token"
  echo
}

publish --data-urlencode image_url="$FILES/print.jpg" --data-urlencode caption='Moss and water #linocut'
publish -d media_type=REELS --data-urlencode video_url="$FILES/press.mp4" --data-urlencode caption='The press at work'

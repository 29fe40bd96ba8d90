#!/usr/bin/env bash
# The day with curl and the production URLs. What Instagram sends is received by server.ts, beside it.
#   npx darkroom start --memory --world examples/day/world.yaml
#   npx darkroom exec --url http://localhost:4000 --login instagram -- bash examples/day/day.sh
set -euo pipefail

app=http://localhost:${PORT:-3000}
graph=https://graph.instagram.com/v25.0
field() { sed -E "s/.*\"$1\": ?\"?([^\",}]+).*/\1/"; }
console() { curl -sS --fail-with-body -X "$1" "$DARKROOM_URL/console/api/v1/$2" -H 'Content-Type: application/json' "${@:3}"; }
ask() { curl -sS -H "Authorization: Bearer $token" "$@"; }

# The app's server. received KIND waits for a line of its, and prints what follows the kind.
lines=$(mktemp)
node "$(dirname "$0")/server.ts" >"$lines" &
trap 'kill $! 2>/dev/null || true; rm -f "$lines"' EXIT
received() {
  until grep -q "^$1" "$lines"; do sleep 0.1; done
  grep -m 1 "^$1" "$lines" | cut -d ' ' -f 2-
}
received listening >/dev/null

scopes=instagram_business_basic,instagram_business_content_publish,instagram_business_manage_comments,instagram_business_manage_messages,instagram_business_manage_insights
window="https://www.instagram.com/oauth/authorize?client_id=$DARKROOM_APP_ID&redirect_uri=$DARKROOM_REDIRECT_URI&response_type=code&scope=$scopes&state=k7Tq"
redirect=$(console POST authorize -d "{\"url\":\"$window\",\"username\":\"mira.prints\"}" | field location)
code=${redirect#*code=}
code=${code%%[&#]*}
token=$(curl -sS https://api.instagram.com/oauth/access_token -F client_id="$DARKROOM_APP_ID" -F client_secret="$DARKROOM_APP_SECRET" \
  -F grant_type=authorization_code -F redirect_uri="$DARKROOM_REDIRECT_URI" -F code="$code" | field access_token)
token=$(curl -sSG https://graph.instagram.com/access_token -d grant_type=ig_exchange_token -d client_secret="$DARKROOM_APP_SECRET" \
  -d access_token="$token" | field access_token)
id=$(ask "$graph/me?fields=id" | field id)
echo "Signed in: $(ask "$graph/me?fields=username" | field username)"
console POST webhooks/subscription -d "{\"to\":\"$app/webhooks\",\"verifyToken\":\"a day in an app’s life\"}" >/dev/null

container=$(ask "$graph/me/media" --data-urlencode image_url="$app/print.jpg" -d caption='Moss and water' | field id)
until [[ $(ask "$graph/$container?fields=status_code" | field status_code) == FINISHED ]]; do sleep 0.2; done
post=$(ask "$graph/me/media_publish" -d creation_id="$container" | field id)
echo "Published: $(ask "$graph/$post?fields=caption" | field caption)"

console POST comments -d "{\"by\":\"jayposiris\",\"media\":\"$post\",\"text\":\"Is number nine free?\"}" >/dev/null
read -r comment text < <(received comment)
echo "Commented: $text"
ask "$graph/$comment/replies" --data-urlencode message='It is. Shall I keep it for you?' >/dev/null
echo "Replied: $(ask "$graph/$comment/replies?fields=text" | field text)"

console POST messages -d '{"from":"jayposiris","to":"mira.prints","do":"send","text":"Yes please!"}' >/dev/null
read -r sender text < <(received message)
echo "Written to: $text"
ask "$graph/me/messages" -H 'Content-Type: application/json' -d "{\"recipient\":{\"id\":\"$sender\"},\"message\":{\"text\":\"It is yours.\"}}" >/dev/null
echo "Answered: $(console GET messages/jayposiris/mira.prints | sed 's/},.*//' | field text)"

console POST activity -d "{\"media\":\"$post\",\"people\":25,\"views\":40}" >/dev/null
insight() { ask "$graph/$post/insights?metric=$1" | field value; }
echo "Seen: $(insight views) views by $(insight reach) people, $(insight comments) comments"

console POST faults -d '{"rateLimit":"app","times":1}' >/dev/null
throttled=$(ask "$graph/me?fields=username" -w ' "status":%{http_code}}')
echo "Throttled: rate_limited, $(field status <<<"$throttled"), code $(field code <<<"$throttled")"
console POST clock -d '{"advance":"1h"}' >/dev/null
echo "An hour later: $(ask "$graph/me?fields=username" | field username)"

console DELETE people/mira.prints/apps/358205879134926 >/dev/null
echo "Removed by the account that signed in: $([[ $(received removed-by) == "$id" ]] && echo true || echo false)"
# Code 190: the token is dead, and the person has to sign in again.
[[ $(ask "$graph/me" | field code) == 190 ]] && echo 'The token: app_removed, sign in again'

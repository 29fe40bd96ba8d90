"""The tutorial's requests with Python's own urllib and their real URLs. Run it with:
  npx darkroom exec --as-of 2024-11-01 -- python3 examples/tutorial/commands.py
"""
import json
import os
import sys
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import Request, urlopen

app = os.environ["DARKROOM_APP_ID"]
redirect_uri = os.environ["DARKROOM_REDIRECT_URI"]

# The click on Authorize, by Darkroom's control API; everything after it is plain Instagram.
asked = urlencode({"client_id": app, "redirect_uri": redirect_uri, "scope": "user_profile,user_media", "response_type": "code"})
answer = {"url": f"https://api.instagram.com/oauth/authorize?{asked}", "username": os.environ["DARKROOM_USERNAME"]}
consent = Request(
    os.environ["DARKROOM_URL"] + "/console/api/v1/authorize",
    data=json.dumps(answer).encode(),
    headers={"content-type": "application/json"},
)
try:
    location = json.load(urlopen(consent))["location"]
except HTTPError as refused:
    sys.exit(f"The authorization window refused: {json.load(refused)['error']['message']}")
code = parse_qs(urlsplit(location).query)["code"][0]

form = {
    "client_id": app,
    "client_secret": os.environ["DARKROOM_APP_SECRET"],
    "grant_type": "authorization_code",
    "redirect_uri": redirect_uri,
    "code": code,
}
reply = json.load(urlopen("https://api.instagram.com/oauth/access_token", data=urlencode(form).encode()))
print(json.dumps({"user_id": reply["user_id"]}))

for node in [reply["user_id"], "me"]:
    query = urlencode({"fields": "id,username", "access_token": reply["access_token"]})
    print(urlopen(f"https://graph.instagram.com/{node}?{query}").read().decode())

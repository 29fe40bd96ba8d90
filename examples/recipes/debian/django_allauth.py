# django-allauth (Debian: python3-django-allauth), in a Django project of one file.
import json
import os
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import django
from django.conf import settings

APP = {"client_id": os.environ["DARKROOM_APP_ID"], "secret": os.environ["DARKROOM_APP_SECRET"], "key": ""}

settings.configure(
    SECRET_KEY="of this program only",
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["localhost"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
        "django.contrib.sites",
        "allauth",
        "allauth.account",
        "allauth.socialaccount",
        "allauth.socialaccount.providers.instagram",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
        }
    ],
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    SITE_ID=1,
    LOGIN_REDIRECT_URL="/me",
    ACCOUNT_EMAIL_VERIFICATION="none",
    SOCIALACCOUNT_PROVIDERS={"instagram": {"APP": APP, "SCOPE": ["instagram_business_basic"]}},
)
django.setup()

from allauth.socialaccount.models import SocialAccount
from allauth.socialaccount.providers.instagram.views import InstagramOAuth2Adapter
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from django.core.management import call_command
from django.http import JsonResponse
from django.test import Client
from django.urls import include, path


class InstagramLogin(InstagramOAuth2Adapter):
    """The library's own opens the window of Basic Display."""

    authorize_url = "https://www.instagram.com/oauth/authorize"
    scope_delimiter = ","


def me(request):
    account = SocialAccount.objects.get(user=request.user)
    return JsonResponse({"name": account.extra_data["username"]})


# Before the library's, which have the same names.
urlpatterns = [
    path("accounts/instagram/login/", OAuth2LoginView.adapter_view(InstagramLogin), name="instagram_login"),
    path("accounts/instagram/login/callback/", OAuth2CallbackView.adapter_view(InstagramLogin), name="instagram_callback"),
    path("accounts/", include("allauth.account.urls")),
    path("accounts/social/", include("allauth.socialaccount.urls")),
    path("me", me),
]

# The visitor, who has a browser, and clicks Authorize by Darkroom's console. No part of an app.
call_command("migrate", verbosity=0)
visitor = Client(HTTP_HOST="localhost:3000")
window = visitor.post("/accounts/instagram/login/")["Location"]
click = Request(
    os.environ["DARKROOM_URL"] + "/console/api/v1/authorize",
    data=json.dumps({"url": window, "username": os.environ["DARKROOM_USERNAME"]}).encode(),
    headers={"content-type": "application/json"},
)
redirect = urlsplit(json.load(urlopen(click))["location"])
back = visitor.get(f"{redirect.path}?{redirect.query}")
print(visitor.get(back["Location"]).content.decode())

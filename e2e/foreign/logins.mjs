/** What an app that signs people in writes into its library's settings: Meta's own addresses, as they are in production. */
const logins = {
  'basic-display': {
    authorize: 'https://api.instagram.com/oauth/authorize',
    token: 'https://api.instagram.com/oauth/access_token',
    scopes: ['user_profile', 'user_media'],
    profile: 'https://graph.instagram.com/me?fields=id,username',
  },
  instagram: {
    authorize: 'https://www.instagram.com/oauth/authorize',
    token: 'https://api.instagram.com/oauth/access_token',
    scopes: ['instagram_business_basic', 'instagram_business_manage_comments'],
    profile: 'https://graph.instagram.com/v25.0/me?fields=user_id,username',
  },
  facebook: {
    authorize: 'https://www.facebook.com/v25.0/dialog/oauth',
    token: 'https://graph.facebook.com/v25.0/oauth/access_token',
    scopes: ['instagram_basic', 'pages_show_list', 'pages_read_engagement'],
    profile: 'https://graph.facebook.com/v25.0/me?fields=id,name',
  },
}

/** The app of this program, as `darkroom exec` names it, and the addresses of its login. */
export function readApp() {
  const { DARKROOM_LOGIN, DARKROOM_APP_ID, DARKROOM_APP_SECRET, DARKROOM_REDIRECT_URI } = process.env
  return {
    login: DARKROOM_LOGIN,
    clientId: DARKROOM_APP_ID,
    clientSecret: DARKROOM_APP_SECRET,
    redirectUri: DARKROOM_REDIRECT_URI,
    ...logins[DARKROOM_LOGIN],
  }
}

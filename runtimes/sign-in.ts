import { createInstagram, type FacebookApp, type InstagramApp, type Options, type Token } from '@darkroom/client'
import type { Check } from './check.ts'
import type { Surroundings } from './surroundings.ts'

/** The sample world's app, by Instagram Login. */
export function instagramApp(around: Surroundings, changes: Partial<Options<'instagram'>> = {}): InstagramApp {
  return createInstagram({
    login: 'instagram',
    appId: '1093847265518402',
    appSecret: '6f3d09a1c57e4b82a0d9e1f4782b5c36',
    redirectUri: 'https://socialsizzle.herokuapp.com/auth/',
    scopes: ['instagram_business_basic'],
    hosts: around.base,
    fetch: around.fetch,
    now: around.now,
    // The suite runs in a web page too, with the made-up secret of a sample app.
    dangerouslyAllowBrowser: true,
    ...changes,
  })
}

function facebookApp({ base, fetch, now }: Surroundings): FacebookApp {
  return createInstagram({
    login: 'facebook',
    appId: '1284605937421856',
    appSecret: '91d4e7b06c2f4a3895f1c08be27a6d53',
    redirectUri: 'https://sizzlepages.example/auth/',
    scopes: ['instagram_basic', 'pages_show_list', 'pages_read_engagement'],
    proof: true,
    hosts: base,
    fetch,
    now,
    dangerouslyAllowBrowser: true,
  })
}

/** Signs in by Instagram Login. @param scopes What is asked for, where that is more than to read. */
export async function signIn(
  around: Surroundings,
  scopes: Options<'instagram'>['scopes'] = ['instagram_business_basic'],
): Promise<Token<'instagram'>> {
  const instagram = instagramApp(around, { scopes })
  const { url, state } = await instagram.authorizationUrl()
  return instagram.completeSignIn(await around.authorize({ url, username: 'mira.prints' }), { state })
}

export const signInChecks: readonly Check[] = [
  {
    name: 'Instagram Login: from the window to a long-lived token, and the account it reads',
    act: async (around) => {
      const token = await signIn(around)
      const me = await instagramApp(around)
        .as(token)
        .me({ fields: ['user_id', 'username', 'media_count'] })
      return [token.kind, token.missing, me.id === token.id, me.username, me.media_count]
    },
    expected: ['longLived', [], true, 'mira.prints', 11],
  },
  {
    name: 'ids beyond 2^53 keep every digit',
    act: async (around) => {
      const token = await signIn(around)
      const { user_id } = await instagramApp(around)
        .as(token)
        .me({ fields: ['user_id'] })
      return [Number.isSafeInteger(Number(user_id)), user_id, token.userId]
    },
    expected: [false, '17841408261739405', '17841408261739405'],
  },
  {
    name: 'Facebook Login: of several Pages the chosen one, with appsecret_proof',
    act: async (around) => {
      const instagram = facebookApp(around)
      const { url, state } = await instagram.authorizationUrl()
      const redirectUrl = await around.authorize({ url, username: 'dana@darkroom.test' })
      const token = await instagram.completeSignIn(redirectUrl, {
        state,
        choose: (choices) => choices.find(({ pageName }) => pageName === 'Ana Bakes')?.pageId,
      })
      const me = await instagram.as(token).me({ fields: ['username'] })
      return [token.kind, token.pageId, me.username]
    },
    expected: ['page', '107365519284017', 'ana.bakes'],
  },
  {
    name: 'a redirect URL with another state is refused',
    act: async (around) => {
      const instagram = instagramApp(around)
      const { url } = await instagram.authorizationUrl()
      const redirectUrl = await around.authorize({ url, username: 'mira.prints' })
      return instagram.completeSignIn(redirectUrl, { state: 'x'.repeat(43) })
    },
    expected: 'SignInError state_mismatch',
  },
  {
    name: 'a refresh on the first day is refused, and the network is not asked',
    act: async (around) => {
      const token = await signIn(around)
      const asked = (): Promise<Response> => Promise.reject(new Error('the network was asked'))
      return instagramApp(around, { fetch: asked }).refresh(token)
    },
    expected: 'TokenError refresh_too_early',
  },
  {
    name: 'a token shows nowhere in its JSON',
    act: async (around) => {
      const token = await signIn(around)
      return [token.accessToken.startsWith('IGAA'), JSON.stringify(token).includes(token.accessToken)]
    },
    expected: [true, false],
  },
]

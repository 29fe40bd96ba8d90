import { scrub } from '../../packages/client/src/errors/scrub.ts'
import { answerSubscription, parseSignedRequest, parseWebhook } from '../../packages/client/src/incoming/index.ts'
import { signRequest } from '../../packages/client/src/incoming/testing.ts'
import { readDeletionReply } from '../../packages/platform/src/deliveries/callbacks/read-deletion-reply.ts'
import { redactJson, redactPath, redactQuery, redactText } from '../../packages/platform/src/explain/redact.ts'
import type { Platform } from '../../packages/platform/src/platform.ts'
import { parseWorldFile } from '../../packages/platform/src/world-file/read/parse-file.ts'
import type { Input } from './measure-doubling.ts'

/** What is repeated: what opens and never closes, what separates, what a rule looks for again and again. */
const repeated = [
  ...'a a& a=1& % %41 + [ {"a": a{ a.b( , . / " < <a &lt; - 1 passw token=EAA a: {result= \\ ; ='.split(' '),
  ' ',
  '- ',
  'code ',
  '\n',
]

/** Characters that a server takes of a request's first lines, twice over; and of a body. */
const head = 32_768
const body = 1_000_000

/** Does something with a text. A refusal of whatever kind is an answer. */
type Reader = (text: string) => unknown

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const json = { 'content-type': 'application/json' }

/** Where texts of somebody else's come in, by name. @param token A token that is good on graph.facebook.com. */
export function inputs(platform: Platform, token: string): Input[] {
  const ask = async (url: string, init?: RequestInit): Promise<string> =>
    (await platform.fetch(new Request(url, { redirect: 'manual', ...init }))).text()
  const post = (url: string, text: string, headers: HeadersInit): Promise<string> =>
    ask(url, { method: 'POST', body: text, headers })
  const inUrl = (text: string): string => text.replace(/[\s#\\]/g, encodeURIComponent)
  const graph = 'https://graph.facebook.com/me'
  const console = 'http://localhost:4000/console'

  const ofHeads: Record<string, Reader> = {
    'redaction of a path': redactPath,
    'redaction of a query': redactQuery,
    'path on graph.facebook.com': (text) => ask(`https://graph.facebook.com/${inUrl(text)}?access_token=${token}`),
    'path on www.instagram.com': (text) => ask(`https://www.instagram.com/${inUrl(text)}`),
    'path on the dashboard': (text) => ask(`https://developers.facebook.com/apps/${inUrl(text)}`),
    'path on the console': (text) => ask(`${console}/${inUrl(text)}`),
    'path of old endpoints': (text) => ask(`https://api.instagram.com/v1/users/${inUrl(text)}`),
    query: (text) => ask(`${graph}?${inUrl(text)}`),
    'query of a webhook': (text) => answerSubscription(`/?${inUrl(text)}`, 'token'),
    cookie: (text) => ask('https://www.instagram.com/', { headers: { cookie: text.trim() } }),
    authorization: (text) => ask(graph, { headers: { authorization: `Bearer ${text.trim()}` } }),
    'content-type': (text) => post(graph, 'a', { 'content-type': `multipart/form-data; boundary=${text.trim()}` }),
    'if-none-match': (text) => ask(`${graph}?access_token=${token}`, { headers: { 'if-none-match': text.trim() } }),
    'markup of the sign-in page': (text) =>
      ask(`https://www.instagram.com/accounts/login/?next=${encodeURIComponent(text)}`),
    'markup of the callback page': (text) => ask(`${console}/callback/?code=${encodeURIComponent(text)}`),
    'scope at the window': (text) =>
      ask(`https://www.facebook.com/dialog/oauth?client_id=1284605937421856&scope=${encodeURIComponent(text)}`),
  }
  const ofBodies: Record<string, Reader> = {
    'redaction of a sentence': redactText,
    'redaction of JSON': (text) => redactJson(`{"a":"${text}`),
    form: (text) => post(graph, text, form),
    'form of the token endpoint': (text) => post('https://api.instagram.com/oauth/access_token', text, form),
    multipart: (text) => post(graph, `--b\r\n${text}\r\n--b--`, { 'content-type': 'multipart/form-data; boundary=b' }),
    JSON: (text) => post(graph, `{"a":${text}`, json),
    'JSON text': (text) => post(graph, JSON.stringify({ access_token: token, fields: text }), json),
    'JSON to the console': (text) => post(`${console}/api/v1/clock`, text, json),
    fields: (text) => post(graph, `method=GET&access_token=${token}&fields=${encodeURIComponent(text)}`, form),
    ids: (text) =>
      post('https://graph.facebook.com/', `access_token=${token}&method=GET&ids=${encodeURIComponent(text)}`, form),
    batch: (text) =>
      post('https://graph.facebook.com/', `access_token=${token}&batch=${encodeURIComponent(`[${text}`)}`, form),
    'relative_url of a batch': (text) => {
      const batch = JSON.stringify([{ method: 'GET', relative_url: text }])
      return post('https://graph.facebook.com/', `access_token=${token}&batch=${encodeURIComponent(batch)}`, form)
    },
    YAML: (text) => parseWorldFile(text),
    'YAML value': (text) => parseWorldFile(`accounts:\n  - username: ${text}`),
    'answer to a callback': readDeletionReply,
    'literal that answers a callback': (text) => readDeletionReply(`{ url: '${text}`),
    'body of a webhook': (text) => parseWebhook(`{"object":"instagram","entry":[${text}`, { maximumBytes: 4 * body }),
    'error of somebody else’s': (text) => scrub(text, ['secret']),
  }
  const inputOf =
    (most: number) =>
    ([name, read]: [string, Reader]): Input[] =>
      repeated.map((part) => ({
        name: `${name}, ${JSON.stringify(part)} again and again`,
        most,
        prepare: (size) => {
          const text = part.repeat(Math.ceil(size / part.length))
          return () => refusable(() => read(text))
        },
      }))
  return [
    ...Object.entries(ofHeads).flatMap(inputOf(head)),
    ...Object.entries(ofBodies).flatMap(inputOf(body)),
    ...signedRequests(),
  ]
}

async function refusable(work: () => unknown): Promise<void> {
  try {
    await work()
  } catch {
    // Words for what was wrong with it are an answer too.
  }
}

/** Signed with the right secret, so that the payload is read. */
function signedRequests(): Input[] {
  return ['[', '{"a":', '1', '"'].map((part) => ({
    name: `signed_request, ${part} again and again`,
    most: 8000,
    prepare: async (size) => {
      const signed = await signRequest(part.repeat(size / part.length), 'app secret')
      return () => refusable(() => parseSignedRequest(signed, ['app secret']))
    },
  }))
}

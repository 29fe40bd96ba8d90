import { activityRule } from './by-hand/activity.ts'
import { commentsRule } from './by-hand/comments.ts'
import { messagesRule } from './by-hand/messages.ts'
import { clockRule } from './clock.ts'
import { explorerRule } from './explorer.ts'
import type { BodyRule } from './resource/check-body.ts'
import { tryingRule } from './review.ts'
import { takingRule } from './snapshots.ts'

/** What a method of a path does, for the OpenAPI document. */
export interface Described {
  readonly summary: string
  /** What its body may hold. Absent: it takes none, or one that is described in words. */
  readonly body?: BodyRule<never> | BodyRule<object>
  readonly bodyWords?: string
  /** Its query, by name. */
  readonly query?: Readonly<Record<string, string>>
}

const filter: Readonly<Record<string, string>> = {
  q: 'A part of the method, host, path, query, status or account.',
  host: 'A host, such as graph.instagram.com.',
  app: 'A Meta App ID.',
  account: 'A username, or an e-mail address.',
  operation: 'Such as GET /{id}/media.',
  status: 'The first digit of the status, or cut.',
  kind: 'all, api, answered, refused, pages or files.',
}

/** Every path of the API with what each of its methods does. */
export const descriptions: Readonly<Record<string, Readonly<Record<string, Described>>>> = {
  '/status': { GET: { summary: 'Who answers here, and on which date' } },
  '/clock': {
    GET: { summary: 'The date of the world' },
    POST: {
      summary: 'Moves the clock: exactly one key. Before a jump a snapshot is taken; undo goes back to it',
      body: clockRule,
    },
  },
  '/events': { GET: { summary: 'What is ahead of the clock, soonest first, and what has been, latest first' } },
  '/world': {
    GET: { summary: 'All of the world as a world file (YAML)' },
    PUT: {
      summary: 'Puts the world of a world file in place of the present one',
      bodyWords: 'A world file, as application/yaml.',
    },
  },
  '/world/counts': { GET: { summary: 'How much the world holds' } },
  '/world/reset': { POST: { summary: 'The sample world again' } },
  '/authorize': {
    POST: {
      summary: 'Answers the authorization window as a person would',
      bodyWords: 'url, username, and decline, pages or cancel.',
    },
  },
  '/explanations': { GET: { summary: 'The latest refusals with their reasons' } },
  '/explanations/{id}': { GET: { summary: 'One refusal and its reason' } },
  '/requests': {
    GET: { summary: 'The latest requests, newest first, without secrets', query: filter },
    DELETE: { summary: 'Forgets the requests' },
  },
  '/requests/har': { GET: { summary: 'The same as an HTTP Archive (HAR 1.2)', query: filter } },
  '/requests/{id}': {
    GET: { summary: 'What a request held, why it was refused, and the command of curl that sends it' },
  },
  '/requests/{id}/repeat': { POST: { summary: 'Sends a call of the API again, as it came in' } },
  '/requests/{id}/reproduction': {
    GET: { summary: 'A script with a world and the requests up to this one, secrets replaced' },
  },
  '/explorer': {
    GET: {
      summary: 'The operations of the contract, and the apps of this world with their logins',
      query: {
        q: 'Words of the name, the path, the summary or the area.',
        login: 'instagram, facebook or basic-display.',
        app: 'A Meta App ID: with who, the tokens that the app can have because of them are listed.',
        who: 'A username, or with Facebook Login an e-mail address.',
      },
    },
    POST: {
      summary: 'Makes a call of an operation as somebody of this world; it is logged like any other',
      body: explorerRule,
    },
  },
  '/lint': {
    GET: { summary: 'Known mistakes that programs made in this run, mistakes before advice' },
    DELETE: { summary: 'Forgets them' },
  },
  '/review': { GET: { summary: 'What App Review will ask of each app, and how far it is' } },
  '/review/{id}': { GET: { summary: 'The same of one app, by its Meta App ID' } },
  '/review/{id}/try': {
    POST: { summary: "Has an app's server called as Instagram would, to see whether it answers", body: tryingRule },
  },
  '/callbacks': { GET: { summary: 'What apps were told about people, and how they answered' } },
  '/webhooks': {
    GET: { summary: 'Webhooks that were sent, and those that were not' },
    POST: { summary: 'Has a sample sent', bodyWords: 'field, and to or app.' },
  },
  '/webhooks/subscription': {
    POST: { summary: 'Makes an address the callback URL of an app', bodyWords: 'to, verifyToken, and app.' },
  },
  '/webhooks/{id}/again': { POST: { summary: 'Has a delivery sent again' } },
  '/comments': { POST: { summary: 'Comments on a post, or answers a comment, as a person does', body: commentsRule } },
  '/messages': {
    POST: {
      summary: 'Does what a person does in a conversation: sends, reacts, taps, reads, edits, takes back',
      body: messagesRule,
    },
  },
  '/messages/{name}/{other}': { GET: { summary: 'What two accounts wrote each other, newest first' } },
  '/activity': {
    POST: { summary: 'Records what somebody does with a media or a profile, for insights', body: activityRule },
  },
  '/snapshots': {
    GET: { summary: 'The snapshots, newest first' },
    POST: { summary: 'Takes a snapshot', body: takingRule },
  },
  '/snapshots/{id}': {
    GET: { summary: 'A snapshot, and what changed since, by nouns' },
    DELETE: { summary: 'Deletes a snapshot' },
  },
  '/snapshots/{id}/restore': { POST: { summary: 'Puts the world back to a snapshot, its date included' } },
  '/faults': {
    GET: { summary: 'What goes wrong on purpose, in the order in which it is tried' },
    POST: { summary: 'Sets one more', bodyWords: 'A fault, as docs/faults.md describes it.' },
    DELETE: { summary: 'Removes all' },
  },
  '/faults/{id}': {
    GET: { summary: 'One of them' },
    POST: {
      summary: 'Puts another rule in its place; off: true switches it off',
      bodyWords: 'A fault without its id.',
    },
    DELETE: { summary: 'Removes one' },
  },
  '/fault-errors': { GET: { summary: 'The errors that each host can be made to answer with' } },
  '/fault-packs': { GET: { summary: 'Faults that together are what happened one day' } },
  '/fault-packs/{name}': { POST: { summary: 'Sets the faults of a pack' } },
  '/audit': { GET: { summary: 'Who did what in this world' } },
  '/apps/{id}': {
    POST: { summary: 'Blocks an app, deactivates or deletes it, or lets it work again', bodyWords: 'state.' },
  },
  '/accounts/{name}': {
    POST: {
      summary: 'Switches the activity off Meta technologies of an account',
      bodyWords: 'activity_off_meta_technologies.',
    },
  },
  '/people/{name}': { DELETE: { summary: 'Deletes somebody, with all that hangs on them' } },
  '/people/{name}/apps/{id}': {
    DELETE: { summary: 'Removes an app from somebody, as they do under Apps and Websites' },
  },
  '/people/{name}/checkpoint': {
    POST: { summary: 'Puts somebody before a checkpoint, or lets them pass', bodyWords: 'checkpointed.' },
  },
}

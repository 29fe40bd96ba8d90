import { malformedReply } from '../errors/api-error.ts'
import { callNames, checkNames } from '../errors/check-names.ts'
import { TokenError } from '../errors/token-error.ts'
import { isText, type JsonRecord, recordOf } from '../json-value.ts'
import type { CallOptions } from '../options.ts'
import { accountOf } from '../reading/account-of.ts'
import { insidesOf } from '../reading/insides.ts'
import type { NodeReader } from '../reading/node-reader.ts'
import type { Pages } from '../reading/pages.ts'
import type { Reader } from '../reading/reader.ts'
import type { Token } from '../tokens/token.ts'
import { asMessageError } from './message-error.ts'
import type { MessagesLogin } from './messages-api.ts'

/** Whom messages are asked of, and the calls that all of their functions make. */
export interface Messenger {
  readonly now: () => number
  /** An object by its id. */
  readonly node: (id: string) => NodeReader
  /** The account; with Facebook Login its Page. */
  readonly self: () => Promise<NodeReader>
  /** The account itself. */
  readonly account: () => Promise<NodeReader>
  /** Posts to an edge of {@link self}. @throws MessageError */
  readonly post: (edge: string, values: JsonRecord, options: unknown) => Promise<JsonRecord>
  /** The same, for a text that the answer must have. */
  readonly postFor: (key: string, edge: string, values: JsonRecord, options: unknown) => Promise<JsonRecord>
}

/** The Page has conversations of Messenger too. */
export const onInstagram = { platform: 'instagram' } as const

/** The calls of messages with a reader. @throws OptionError if the reader is none of this login */
export function messengerOf<L extends MessagesLogin>(login: L, reader: Reader<L>): Messenger {
  const { context, source } = insidesOf(reader, login)
  const node = (id: string): NodeReader => reader.node(id)
  const self = async (): Promise<NodeReader> => node(nameOf(await source.get()))
  const post: Messenger['post'] = async (edge, values, options) => {
    checkNames('The options', options, callNames)
    try {
      return recordOf(await (await self()).post(edge, values, options as CallOptions))
    } catch (error) {
      throw asMessageError(error)
    }
  }
  return {
    now: context.now,
    node,
    self,
    account: async () => node(accountOf(await source.get())),
    post,
    postFor: async (key, edge, values, options) => {
      const reply = await post(edge, values, options)
      if (isText(reply[key])) return reply
      throw malformedReply({ method: 'POST', host: context.graph, path: `/${edge}` }, key)
    },
  }
}

/** Whom messages are asked of with a token. */
function nameOf(token: Token): string {
  if (token.login !== 'facebook') return accountOf(token)
  if (token.pageId !== undefined) return token.pageId
  throw new TokenError(
    'token_without_account',
    'Messages need the token of a Page, with its pageId: completeSignIn returns one.',
  )
}

/** The pages of an edge of an object that has to be found first. */
export function later(start: () => Promise<Pages>): Pages {
  return {
    async *pages() {
      yield* (await start()).pages()
    },
    async *[Symbol.asyncIterator]() {
      yield* await start()
    },
  }
}

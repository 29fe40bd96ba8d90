import { snakeCase } from '../keys/key.ts'
import { account } from './account.ts'
import { app } from './app.ts'
import { audio } from './audio.ts'
import { catalog } from './catalog.ts'
import { catalogProduct } from './catalog-product.ts'
import { configuration } from './configuration.ts'
import { event } from './event.ts'
import { facebookLogin, facebookSettings } from './facebook-login.ts'
import { fault } from './fault.ts'
import { grant } from './grant.ts'
import { insights } from './insights.ts'
import { instagramProduct } from './instagram-product.ts'
import { limits } from './limits.ts'
import { activity, profileActivity } from './media/activity.ts'
import { collaborator } from './media/collaborator.ts'
import { comment, reply } from './media/comment.ts'
import { location } from './media/location.ts'
import { media } from './media/media.ts'
import { mediaPart } from './media/media-part.ts'
import { mediaTag } from './media/media-tag.ts'
import { conversation, directMessage } from './messages/conversation.ts'
import type { Noun } from './noun.ts'
import { page } from './page.ts'
import { person } from './person.ts'
import { publishing } from './publishing.ts'
import { token } from './token.ts'
import { world } from './world.ts'

/** Every noun of a world file, by the name that keys use. */
const nouns: Readonly<Record<string, Noun>> = {
  world,
  person,
  location,
  account,
  media,
  mediaPart,
  mediaTag,
  collaborator,
  comment,
  reply,
  activity,
  profileActivity,
  page,
  catalog,
  catalogProduct,
  audio,
  event,
  conversation,
  directMessage,
  app,
  instagramProduct,
  facebookLogin,
  facebookSettings,
  configuration,
  grant,
  token,
  fault,
  limits,
  publishing,
  insights,
}

/** A noun that a key names. */
export function findNoun(name: string): Noun {
  const noun = nouns[name]
  if (noun === undefined) throw new Error(`No noun of a world file is called ${name}; add it to nouns.ts.`)
  return noun
}

/** What stands at a place of a world file: an entry, or a list of them. */
export interface Place {
  /** Keys as a file has them, joined by dots; empty: the file itself. */
  readonly path: string
  readonly name: string
  readonly noun: Noun
}

/** Every place of a world file, from the whole file inwards. */
export const places: readonly Place[] = placesFrom('', 'world')

function placesFrom(path: string, name: string): Place[] {
  const noun = findNoun(name)
  const inside = Object.entries(noun.keys).flatMap(([key, { entry, entries }]) => {
    const inner = entry ?? entries
    const step = snakeCase(key)
    return inner === undefined ? [] : placesFrom(path === '' ? step : `${path}.${step}`, inner)
  })
  return [{ path, name, noun }, ...inside]
}

import { onFacebook } from './facebook.ts'

/** Ids as they are given on the real platform; those of accounts and Pages are real ones of the world. */
const ids: Readonly<Record<string, string>> = {
  'ig-user-id': onFacebook.mira,
  'page-id': onFacebook.miraPage,
  'user-id': '10158230914475021',
  'app-id': '1284605937421856',
  'media-id': '17918195224117851',
  version: 'v25.0',
  'ig-media-id': '17918195224117851',
  'ig-container-id': '17889455560051444',
  'ig-comment-id': '17894227972186120',
  'ig-hashtag-id': '17841593698074073',
  'ig-audio-id': '17855500000000001',
  'ig-upcoming-event-id': '17855500000000002',
  'conversation-id': 'aWdfZAG06MTpJR01lc3NhZA2VUaHJlYWQ',
  'message-id': 'aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlE',
  igsid: '1602510301006188',
}

/** A path of the contract's with an id in place of each placeholder. */
export function fillIn(path: string): string {
  return path.replace(/\{([\w-]+)\}/g, (_, name: string) => ids[name] ?? name)
}

import { type NodeName, nodes } from './nodes.ts'
import { areaOf, type OperationArea, type OperationName } from './operations.ts'

/** What each area of the Graph API is called in the reference. */
export const areaTitles: Readonly<Record<OperationArea, string>> = {
  accounts: 'Accounts and Pages',
  ads: 'Ads and branded content',
  audio: 'Audio for reels',
  collaboration: 'Collaboration',
  comments: 'Comments',
  discovery: 'Discovery and hashtags',
  events: 'Upcoming events',
  insights: 'Insights',
  media: 'Media',
  mentions: 'Mentions',
  messages: 'Messages',
  messagingSettings: 'Settings of messaging',
  publishing: 'Publishing',
  several: 'Several objects at once',
  shopping: 'Shopping',
  subscriptions: 'Subscriptions to webhooks',
  threadControl: 'Control of conversations',
}

/**
 * A name as it can stand in an address of the reference.
 *
 * @example
 * import { anchorOf } from '@darkroom/contract'
 * anchorOf('POST IGUser/media') // => 'post-iguser-media'
 */
export function anchorOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/**
 * What the reference's page of a kind of object is called.
 *
 * @example
 * import { nodePageName } from '@darkroom/contract'
 * nodePageName('IGMedia') // => 'ig-media'
 */
export function nodePageName(name: NodeName): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=IG)(?=[A-Z])/g, '-').toLowerCase()
}

/**
 * Where the reference describes a field of a kind of object, below the documentation's own address. Undefined: it describes no such kind.
 *
 * @example
 * import { referenceOfField } from '@darkroom/contract'
 * referenceOfField('IGMedia', 'media_url') // => 'reference/nodes/ig-media.html#field-media-url'
 */
export function referenceOfField(node: string, field: string): string | undefined {
  if (!Object.hasOwn(nodes, node)) return undefined
  const { fields } = nodes[node as NodeName]
  const part = Object.hasOwn(fields, field) ? `field-${anchorOf(field)}` : 'fields'
  return `reference/nodes/${nodePageName(node as NodeName)}.html#${part}`
}

/**
 * Where the reference describes an operation, below the documentation's own address.
 *
 * @example
 * import { referenceOfOperation } from '@darkroom/contract'
 * referenceOfOperation('GET IGMedia/comments') // => 'reference/operations/comments.html#get-igmedia-comments'
 */
export function referenceOfOperation(name: OperationName): string {
  return `reference/operations/${anchorOf(areaOf(name))}.html#${anchorOf(name)}`
}

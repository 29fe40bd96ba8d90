import type { enums } from '@darkroom/contract'

/** A catalog whose products a business can tag. */
export interface CatalogRow {
  id: string
  accountId: string
  name: string
  shopName: string
  /** Who sells what is in it: a number of Facebook's. */
  merchantId: string
  createdAt: number
}

/** A product of a catalog, or a variant of one. */
export interface CatalogProductRow {
  id: string
  catalogId: string
  name: string
  /** What the shop calls it: its SKU. */
  retailerId: string
  /** As it is printed: `$39.00`. */
  price: string
  /** Empty: there is no sale. */
  salePrice: string
  /** Empty: it is drawn. */
  imageUrl: string
  reviewStatus: (typeof enums)['productReviewStatusMedia'][number]
  /** Why it was rejected, as a JSON list of sentences. */
  rejectionReasons: string
  /** Whether it is paid for on Instagram itself. */
  checkout: 0 | 1
  /** The product that it is a variant of, and what tells it from the others. */
  variantOf: string | null
  variantName: string
  position: number
}

/** A product that is tagged on a media, with the place in the picture from 0 to 1. */
export interface ProductTagRow {
  mediaId: string
  productId: string
  x: number | null
  y: number | null
  position: number
}

/** An appeal for a product that was rejected. */
export interface ProductAppealRow {
  productId: string
  reason: string
  status: string
  at: number
}

/** Music, or a sound that somebody made. */
export interface AudioRow {
  id: string
  title: string
  type: (typeof enums)['audioType'][number]
  /** Milliseconds. */
  duration: number
  /** Who plays it; empty for an original sound. */
  artist: string
  /** Whose original sound it is; null for music. */
  accountId: string | null
  createdAt: number
}

/** Something that people can be reminded of. */
export interface UpcomingEventRow {
  id: string
  accountId: string
  title: string
  startTime: number
  endTime: number | null
  /** Joined by commas. */
  notificationSubtypes: string
  notificationTargetTime: (typeof enums)['eventNotificationTargetTime'][number] | null
  createdAt: number
}

/** A profile on Threads: one that its owner connected, or one that stands in for an account that has none. */
export interface ThreadsUserRow {
  accountId: string
  kind: 'connected' | 'backed'
  id: string
}

/** What a Page has in place of an Instagram account, for ads. */
export interface PageBackedAccountRow {
  pageId: string
  id: string
  createdAt: number
}

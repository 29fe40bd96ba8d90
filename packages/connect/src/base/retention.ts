/** How long what is only looked at is kept, in days. */
export interface Retention {
  /** What was done by whom. */
  readonly audit: number
  readonly events: number
  /** After their end. */
  readonly links: number
  /** What Instagram's events said; that they came is kept as long as other events. */
  readonly webhooks: number
  /** To apps, after they ended. */
  readonly deliveries: number
  /** Posts, after their end. */
  readonly posts: number
  /** Files that were posted, after their last use. */
  readonly files: number
}

/** Kept unless the configuration says otherwise. */
export const usualRetention: Retention = {
  audit: 400,
  events: 90,
  links: 7,
  webhooks: 7,
  deliveries: 30,
  posts: 400,
  files: 7,
}

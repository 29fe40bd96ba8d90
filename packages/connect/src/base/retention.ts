/** How long what is only looked at is kept, in days. */
export interface Retention {
  /** What was done by whom. */
  readonly audit: number
  readonly events: number
  /** After their end. */
  readonly links: number
}

/** Kept unless the configuration says otherwise. */
export const usualRetention: Retention = { audit: 400, events: 90, links: 7 }

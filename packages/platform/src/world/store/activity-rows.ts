/** What is counted of somebody's activity on a day. `watchTime` is in milliseconds. */
export interface ActivityCounts {
  views: number
  watchTime: number
  /** Views of a reel that ended within three seconds. */
  skips: number
  /** By people outside this world. Likes of its accounts are rows of `likes`. */
  likes: number
  saves: number
  shares: number
  reposts: number
  /** Answers to a story. */
  replies: number
  /** By people outside this world, or a follow that has ended. Those of its accounts that last are rows of `follows`. */
  follows: number
  unfollows: number
  profileViews: number
  websiteTaps: number
  emailTaps: number
  callTaps: number
  textTaps: number
  directionTaps: number
  /** On a link in a story. */
  linkTaps: number
  tapsForward: number
  tapsBack: number
  exits: number
  /** On to the next account's stories. */
  swipesForward: number
  facebookViews: number
}

/** How a breakdown by media_product_type calls a media; empty: no media, the profile. */
export type Product = '' | 'POST' | 'CAROUSEL_CONTAINER' | 'REEL' | 'STORY' | 'LIVE'

/** What an account of this world, or some people outside it, did with a media or a profile on a day. */
export interface ActivityRow extends ActivityCounts {
  /** Whose media or profile it was. */
  accountId: string
  /** The day in US Pacific time, counted from 1970-01-01. */
  day: number
  /** Who it was; empty: people outside this world. */
  viewerId: string
  /** Empty: the profile. */
  mediaId: string
  /** Of people outside this world each entry is a row of its own, counted from 0: that there were others does not make them more. 0 of an account. */
  part: number
  /** Whether they followed the account: of an account, the same all day. */
  follower: 0 | 1
  /** Their country, city, age and gender with `|` in between, such as `DE|Berlin, Berlin|25-34|F`; empty: not known, or an account's. */
  audience: string
  product: Product
  /** How many people outside this world it was; 1 for an account. */
  people: number
}

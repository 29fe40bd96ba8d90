/** The values of breakdowns, in the order in which Darkroom answers them; that the real platform has an order is not known. */
export const insightsDimensions = {
  /** Of accounts (recorded: POST, REEL, STORY, AD, CAROUSEL_CONTAINER). Nothing in a world is an ad. */
  media_product_type: ['POST', 'CAROUSEL_CONTAINER', 'REEL', 'STORY', 'LIVE'],
  follow_type: ['FOLLOWER', 'NON_FOLLOWER'],
  contact_button_type: ['CALL', 'DIRECTION', 'EMAIL', 'TEXT'],
  /** Of media (recorded in lower case). */
  action_type: ['bio_link_clicked', 'call', 'direction', 'email', 'text'],
  story_navigation_action_type: ['tap_forward', 'tap_back', 'tap_exit', 'swipe_forward'],
} as const

/** Ages as demographics group them. */
export const insightsAges = ['13-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65+'] as const

/** Female, male, not told. */
export const insightsGenders = ['F', 'M', 'U'] as const

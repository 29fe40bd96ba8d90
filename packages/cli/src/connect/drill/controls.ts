/**
 * A mistake that a process makes on purpose, so that it is seen whether the drill finds it: it publishes again without reading the status first;
 * it forgets its journal where an answer is missing; it takes a refresh for done that Instagram was never asked for; it acknowledges a webhook that it
 * does not store.
 */
export const controls = ['blind', 'forgetful', 'no-refresh', 'deaf'] as const
export type Control = (typeof controls)[number]

// biome-ignore-all format: printed
// Printed from the contract by `npm run client-facts`: change the contract, not this file.
/** The days on which v18.0 and those after it end, as far as they are known. */
export const versionEnds: readonly string[] = ['2026-01-26','2026-05-21','2026-09-24','2027-01-21','2027-05-20','2027-10-08','2028-02-18','2028-07-29']

/** When Basic Display was switched off, Unix milliseconds. */
export const basicDisplayEnd: number = 1733270400000

/** Seconds that Instagram's short-lived tokens live. */
export const shortLife: number = 3600

/** Seconds that Instagram's long-lived tokens live. */
export const longLife: number = 5184000

/** Seconds that a long-lived token must be old before it can be refreshed. */
export const refreshableAfter: number = 86400

/** As many ids one call can ask for. */
export const mostIds: number = 50

/** As many calls one batch can have. */
export const mostCalls: number = 50

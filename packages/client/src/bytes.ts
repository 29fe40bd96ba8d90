/**
 * Bytes of a buffer of their own, as Web Crypto and `fetch` want them. Since TypeScript 5.7 that is `Uint8Array<ArrayBuffer>`, which older ones, which
 * apps have, cannot read: so it is named by what makes it.
 */
export type Bytes = ReturnType<typeof Uint8Array.of>

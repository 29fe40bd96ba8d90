/**
 * What App Review grants an app beside permissions.
 *
 * @example
 * import { features } from '@darkroom/contract'
 * features.includes('Human Agent') // => true
 */
export const features = ['Instagram Public Content Access', 'Human Agent', 'Meta oEmbed Read'] as const

/** The name of a feature that App Review grants. */
export type FeatureName = (typeof features)[number]

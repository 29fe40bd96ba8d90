import { resourceErrors } from '@darkroom/contract'
import type { FaultRule } from '../../faults/rule.ts'

/** Faults to begin with: the form is filled in from the one that is chosen. */
export const templates: Readonly<Record<string, { readonly name: string; readonly rule: FaultRule }>> = {
  slow: { name: 'Slow', rule: { delay: 8000, probability: 0.1 } },
  limit: { name: 'Limit reached', rule: { rateLimit: 'app', times: 5 } },
  cut: { name: 'Connection cut', rule: { broken: 'reset', every: 3 } },
  half: { name: 'Answer cut short', rule: { broken: 'truncated', every: 3 } },
  published: {
    name: 'Published, but answered 403',
    rule: { operation: 'POST IGUser/media_publish', error: 'publishRestrictedActivity', done: true, times: 1 },
  },
  video: { name: 'Video refused', rule: { container: resourceErrors.publishVideoFormat.subcode, times: 1 } },
}

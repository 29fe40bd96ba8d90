import { certainty } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { Facts } from '../site-kit/panel.tsx'
import type { GivenExplanation } from './explanations.ts'

/** The facts of an explanation: which rule refused, what it got, what it expected. */
export function ExplanationList({ explanation }: { readonly explanation: GivenExplanation }): Child {
  const { rule, parameter, received, expected, when, evidence } = explanation
  const facts: [string, Child][] = [
    ['Rule', <code>{rule}</code>],
    ...(parameter === undefined ? [] : [['Parameter', <code>{parameter}</code>] as [string, Child]]),
    ...(received === undefined ? [] : [['Received', <code>{received}</code>] as [string, Child]]),
    ...(expected === undefined ? [] : [['Expected', expected] as [string, Child]]),
    ['Occurs when', when],
    ['Known from', `${Object.values(evidence as Record<string, string>)[0] ?? ''} (${certainty(evidence)})`],
  ]
  return <Facts facts={facts} />
}

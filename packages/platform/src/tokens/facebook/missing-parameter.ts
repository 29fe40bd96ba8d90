import { facebookRefusal, type Refusal } from '../../explain/refusal.ts'

/** What a request without a parameter it needs is told, where no sentence of its own is on record. */
export function missingParameter(rule: string, name: string, expected: string): Refusal {
  return facebookRefusal('parameterRequired', { rule, parameter: name, expected, fix: `Send ${name}.` }, { name })
}

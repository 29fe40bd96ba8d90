import { facebookRefusal, type Refusal } from '../../explain/refusal.ts'

/** The refusal for a missing required parameter, where no specific message is recorded. */
export function missingParameter(rule: string, name: string, expected: string): Refusal {
  return facebookRefusal('parameterRequired', { rule, parameter: name, expected, fix: `Send ${name}.` }, { name })
}

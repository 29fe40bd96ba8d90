import { type Asking, type Fault, invalid, isYes, refusal } from './asking.ts'

const rule = 'request/read-add-on'

/** What hangs under a caption: a poll, or a prompt for comments. */
export interface AddOn {
  readonly poll?: { readonly options: readonly string[]; readonly isEndless: boolean }
  readonly prompt?: true
}

/** `poll_attachment` and `is_comment_prompt_used`: one of the two, under a caption. @throws Refusal */
export function readAddOn(asking: Asking, caption: string): AddOn {
  const { given } = asking
  const poll = given.record('poll_attachment')
  const prompt = isYes(given.text('is_comment_prompt_used'))
  if (poll === undefined && !prompt) return {}
  const parameter = poll === undefined ? 'is_comment_prompt_used' : 'poll_attachment'
  const refuse = (expected: string, fix: string): Error => {
    const fault: Fault = { rule, parameter, expected, fix }
    return refusal(asking, 'paramNotAllowed', fault, { name: parameter })
  }
  if (poll !== undefined && prompt)
    throw refuse('one add-on', 'Send poll_attachment or is_comment_prompt_used, not both.')
  if (caption === '') throw refuse('a caption', 'Send a caption: the add-on hangs under it.')
  if (poll === undefined) return { prompt: true }
  return { poll: { options: optionsOf(asking, poll), isEndless: isYes(given.text('is_poll_duration_extended')) } }
}

function optionsOf(asking: Asking, poll: Readonly<Record<string, unknown>> | 'invalid'): string[] {
  const keys = ['option_a', 'option_b', 'option_c', 'option_d']
  const options = poll === 'invalid' ? [] : keys.map((key) => poll[key])
  const given = options.filter((option): option is string => typeof option === 'string' && option.trim() !== '')
  const isInOrder = options.slice(given.length).every((option) => option === undefined)
  if (given.length >= 2 && isInOrder) return given
  throw invalid(asking, 'poll_attachment', {
    rule,
    received: asking.given.text('poll_attachment'),
    expected: 'an object with option_a and option_b, and perhaps option_c and option_d',
    fix: 'Send poll_attachment as a JSON object: {"option_a":"Yes","option_b":"No"}.',
  })
}

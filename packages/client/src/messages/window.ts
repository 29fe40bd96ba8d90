import { invalidOption } from '../errors/option-error.ts'
import { humanAgentWindow, told, usualWindow } from '../from-contract/messaging.ts'
import { MessageError } from './message-error.ts'

/** Who may still answer: an app (for 24 hours after the person wrote), only a person with the tag HUMAN_AGENT (for seven days), or nobody. */
export type Window = 'open' | 'human_agent' | 'closed'

/**
 * Says who may still answer somebody.
 *
 * @param heardAt When they last wrote or tapped a button: `occurredAt` of the webhook, or Unix milliseconds.
 * @param now Unix milliseconds. Default: `Date.now()`.
 * @throws OptionError if one of them is no moment
 * @example
 * import { messagingWindow } from '@darkroom/client/instagram/messages'
 * messagingWindow(Date.UTC(2026, 10, 28), Date.UTC(2026, 10, 30)) // => 'human_agent'
 */
export function messagingWindow(heardAt: Date | number, now: number = Date.now()): Window {
  const passed = momentOf('now', now) - momentOf('heardAt', heardAt)
  if (passed <= usualWindow) return 'open'
  return passed <= humanAgentWindow ? 'human_agent' : 'closed'
}

/** Checks that a message can still be sent. @throws MessageError `outside_window` @throws OptionError */
export function checkWindow(heardAt: Date | number, now: number, tagged: boolean): void {
  const window = messagingWindow(heardAt, now)
  if (window === 'open' || (window === 'human_agent' && tagged)) return
  const wait = 'wait until they write again'
  const fix = window === 'closed' ? wait : `${wait}, or have a person answer with the tag HUMAN_AGENT`
  const why = `The person last wrote more than ${tagged ? 'seven days' : '24 hours'} ago: ${fix}.`
  throw new MessageError('outside_window', why, { platform: told.outsideWindow })
}

function momentOf(name: string, value: unknown): number {
  const moment = value instanceof Date ? value.getTime() : value
  if (typeof moment === 'number' && Number.isFinite(moment)) return moment
  throw invalidOption(name, 'a Date or Unix milliseconds', value)
}

import type { Button, MessageContent, QuickReply } from '../../../../world/records/messages/content.ts'
import {
  type IceBreakers,
  messagingSettings,
  type PersistentMenu,
} from '../../../../world/records/messages/messaging-settings.ts'
import type { World } from '../../../../world/world.ts'

/** The questions that an account asks before anybody wrote. */
export function questionsOf(world: World, accountId: string): IceBreakers['call_to_actions'] {
  return usual(messagingSettings(world, accountId).iceBreakers)?.call_to_actions ?? []
}

/** The menu that an account keeps in sight. */
export function menuOf(world: World, accountId: string): PersistentMenu | undefined {
  return usual(messagingSettings(world, accountId).persistentMenu)
}

/** People of a world have no language: they see what is for everybody, or else what stands first. */
function usual<Of extends { readonly locale: string }>(list: readonly Of[] = []): Of | undefined {
  return list.find(({ locale }) => locale === 'default') ?? list[0]
}

/** A button of a message's cards. @param at Which: `attachment.card.button`, each counted from 0. */
export function buttonAt({ attachments = [] }: MessageContent, at: string): Button | undefined {
  const [attachment, card, button] = at.split('.').map(Number)
  const found = attachments[attachment ?? -1]
  if (found === undefined || !('template' in found) || button === undefined || card === undefined) return undefined
  const { template } = found
  if (template.template_type === 'button') return card === 0 ? template.buttons[button] : undefined
  return template.template_type === 'generic' ? template.elements[card]?.buttons?.[button] : undefined
}

/** An answer that a message offers. @param at Which, counted from 0. */
export function replyAt({ quickReplies = [] }: MessageContent, at: string): QuickReply | undefined {
  return quickReplies[Number(at)]
}

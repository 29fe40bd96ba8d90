// biome-ignore-all format: printed
// Printed from the contract by `npm run client-facts`: change the contract, not this file.
import type { PlatformFacts } from '../errors/api-error.ts'

/** Why a message is refused, by the subcode, or by the code where there is none. */
export const refusals = [['outside_window',2534022],['person_unknown',2534014,9010],['person_unavailable',1545041],['private_reply_used',10900],['private_reply_expired',2534023],['private_reply_refused',2534025],['another_app_answers',2534037,2018300],['access_off',2534041],['advanced_access_missing',2534048,2534084],['account_blocked',2534029],['account_not_eligible',36103],['page_not_linked',2534013,2534077],['conversation_archived',2534001],['message_invalid',2534015,2018014,2534068],['reply_to_invalid',2534002],['attachment_refused',2018008,2018047,2018074,2018109,2018294]] as const

/** The refusals that are told before the platform is asked, as it tells them. */
export const told: Readonly<Record<'outsideWindow' | 'textTooLong', PlatformFacts>> = {'outsideWindow':{'code':10,'subcode':2534022,'message':'This message is sent outside of allowed window.'},'textTooLong':{'code':100,'message':'Length of param message[text] must be less than or equal to 2000'}}

/** As many characters a text can have. */
export const mostText: number = 2000

/** As many answers a text can offer. */
export const mostQuickReplies: number = 13

/** As many pictures one message can have. */
export const mostPictures: number = 10

/** As many cards one message can have. */
export const mostCards: number = 10

/** Milliseconds for which an account can answer after somebody wrote. */
export const usualWindow: number = 86400000

/** The same where a person answers, with the tag HUMAN_AGENT. */
export const humanAgentWindow: number = 604800000

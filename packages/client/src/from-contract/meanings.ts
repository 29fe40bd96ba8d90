// biome-ignore-all format: printed
// Printed from the contract by `npm run client-facts`: change the contract, not this file.
import type { RefusalMeaning } from '@darkroom/contract'

/** A meaning, and by what it is told. */
type Rows<Sign> = readonly (readonly [RefusalMeaning, ...(readonly Sign[])])[]

/** Meanings that the person mends by authorizing again. */
export const authorize: readonly string[] = ['token_invalid','token_expired','session_invalidated','app_removed','account_checkpointed','account_unconfirmed','page_role_lost','data_access_expired']

/** Meanings that pass by themselves. */
export const again: readonly string[] = ['temporary','rate_limited','media_not_ready']

/** Subcodes that pass by themselves, whatever they mean. */
export const passing: readonly unknown[] = [2207006,2207052]

/** By subcode. */
export const bySubcode: Rows<number> = [['app_removed',458],['account_checkpointed',459],['session_invalidated',460],['token_expired',463],['account_unconfirmed',464],['token_invalid',467],['page_role_lost',492],['data_access_expired',493],['code_expired',36007],['redirect_uri_mismatch',36008],['object_not_found',33,2207006,1452042,2534014,2018074],['media_refused',2207020,2207053,2207057,2207052,2207073,2207076,2207077,2207081,2207082,2018008,2018047,2018109,2018294],['blocked',2207051,2534029],['media_not_ready',2207008],['parameter_invalid',2207086],['insights_missing',2108006],['rate_limited',2207034],['message_refused',2534022,2534025,2534023,2534001,2534013,2534037,2018300,1545041],['permission_missing',2534084]]

/** By a part of the sentence in small letters, under the code before it; under any of {@link vagueCodes} where that is 0. */
export const bySentence: Rows<number | string> = [['token_expired',190,'session has expired'],['session_invalidated',190,'changed their password','session has been invalidated','session was invalidated'],['app_removed',190,'not authorized application'],['account_checkpointed',190,'till you log in'],['app_unknown',190,'application has been deleted','cannot get application info'],['token_unsuitable',190,'does not contain a valid app id'],['app_blocked',200,'api access blocked','api access deactivated'],['app_misconfigured',1,'configured as a desktop app'],['insights_missing',10,'not enough viewers'],['too_much_data',1,'reduce the amount of data'],['parameter_invalid',1,'parameter not specified'],['code_used',0,'code has been used','code was not found or was already used'],['code_expired',0,'code has expired'],['redirect_uri_mismatch',0,'redirect_uri'],['code_invalid',0,'authorization code','verification code','matching code'],['credentials_wrong',0,'client secret','not belong to app'],['app_unknown',0,'platform app','client id','validating app'],['object_not_found',0,'cannot be loaded'],['token_missing',0,'access token must be used','access token is required'],['field_unknown',0,'nonexisting field'],['permission_missing',0,'public content access','public metadata access','developer role'],['proof_invalid',0,'appsecret_proof'],['unsupported_request',0,'method type'],['scope_invalid',0,'invalid scope','valid scopes']]

/** By code, or by a range of codes. */
export const byCode: Rows<number | readonly [from: number, through: number]> = [['token_invalid',190,102],['token_missing',104],['app_unknown',101],['redirect_uri_mismatch',191],['permission_missing',3,10,[200,299],36104,230],['rate_limited',4,17,32,341,613,[80000,80014],9],['blocked',368,25],['temporary',1,2,-1,-2],['parameter_invalid',100,2500,2200],['object_not_found',803,24,110,9010,9000001],['media_not_ready',9007],['media_refused',352,9004,[36000,36004]],['token_unsuitable',15],['unsupported_request',12],['message_refused',10900,36103]]

/** Codes whose sentences say more. The others are not looked at: they may be in any language. */
export const vagueCodes: readonly unknown[] = [1,100,101,191,400,2500]

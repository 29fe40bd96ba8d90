import { readRecords } from '../../../base/request/parameter-lists.ts'
import { messagingSettings, setMessaging } from '../../../world/records/messages/messaging-settings.ts'
import { invalidParameter } from '../../invalid-parameter.ts'
import type { AccountRecord } from '../../records.ts'
import type { AnswerHandler } from '../handler.ts'

/** Characters of a name or a state that are kept (assumed). */
const longestName = 120
const rule = 'graph/operations/messages/features'

/** `GET /{ig-user}/business_messaging_feature_status`: whether a feature is on. Names and answer are not recorded; this form is assumed. */
export const showFeature: AnswerHandler<AccountRecord> = {
  answer: ({ call }, { id }, { parameters }) => {
    const feature = parameters.get('feature') ?? ''
    const { features = {} } = messagingSettings(call.context.world, id)
    const status = Object.hasOwn(features, feature) ? features[feature] : undefined
    return { feature: feature.slice(0, longestName), status: status ?? 'off' }
  },
}

/** `POST`: switches features, each a record of its name and its state. */
export const switchFeatures: AnswerHandler<AccountRecord> = {
  answer: (reader, { id }, { parameters }) => {
    const records = readRecords(parameters, 'features')
    const pairs =
      records === undefined || records === 'invalid' ? [] : records.flatMap((record) => Object.entries(record))
    const isFit = pairs.length > 0 && pairs.length <= 64 && pairs.every(([name]) => name.length <= longestName)
    if (!isFit)
      throw invalidParameter(
        reader,
        rule,
        'features',
        parameters.get('features') ?? '',
        'a list of records of names and states',
      )
    const { world } = reader.call.context
    const { features = {} } = messagingSettings(world, id)
    const changed = Object.fromEntries(pairs.map(([name, value]) => [name, String(value).slice(0, longestName)]))
    setMessaging(world, id, { features: { ...features, ...changed } })
    return { success: true }
  },
}

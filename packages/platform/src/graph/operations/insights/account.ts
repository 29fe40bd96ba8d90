import { enums } from '@darkroom/contract'
import type { Part } from '../../paging.ts'
import type { AccountRecord, FoundNode } from '../../records.ts'
import { wholeList } from '../found-as.ts'
import type { ListHandler } from '../handler.ts'
import { resultOf } from './account-result.ts'
import { accountMetricTable, checkAccountMetrics } from './check-account-metrics.ts'
import { isThere, readBreakdowns, readMetrics } from './metrics.ts'
import { daysIn, readWindow } from './window.ts'

/** `GET /{ig-user}/insights`: an account's figures by day or in total, with links to the days before and after. */
export const listAccountInsights: ListHandler<AccountRecord> = {
  list: (reader, account, _, { parameters }) => {
    const { world } = reader.call.context
    const names = readMetrics(reader, parameters, accountMetricTable, enums.userInsightsMetric, (_name, metric) =>
      isThere(reader, metric),
    )
    const asked = checkAccountMetrics(reader, parameters, names)
    const metrics = Object.entries(accountMetricTable).filter(([name]) => names.includes(name))
    const breakdowns = readBreakdowns(reader, parameters, enums.userInsightsBreakdown, metrics)
    const window = readWindow(reader, parameters, names)
    const days = { ...daysIn(window, world.clock.now()), lastDay: reader.call.context.insights.lastDay() }
    const results = names.flatMap((name) => resultOf(reader, account, name, { ...asked, breakdowns, ...days }) ?? [])
    const part: Part<FoundNode> = wholeList('InsightsResult', results)
    return { ...part, window }
  },
}

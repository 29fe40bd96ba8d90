import type { FaultPack } from './pack.ts'

export const viewsRefused: FaultPack = {
  name: 'views-refused',
  title: 'A metric refused for some media',
  about:
    'Every other call for the insights of a media is refused, as it was for the metric views of some product types. One refusal must not end the whole import.',
  reports: ['airbytehq/airbyte#62902', 'airbytehq/airbyte#55860'],
  rules: [{ operation: 'GET IGMedia/insights', error: 'insightsMediaUnsupported', every: 2 }],
}

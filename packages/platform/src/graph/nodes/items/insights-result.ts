import type { NodeKind } from '../../node.ts'

/** A metric of an account or a media. */
export const insightsResult: NodeKind<'InsightsResult'> = {
  resolvers: {
    name: (_, { name }) => name,
    period: (_, { period }) => period,
    values: (_, { values }) => values,
    total_value: (_, { total }) => total,
    title: (_, { title }) => title,
    description: (_, { description }) => description,
    id: (_, { id }) => id,
  },
}

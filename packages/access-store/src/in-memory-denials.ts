/** Denials that vanish with their process. */
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Denial, DenialStore } from './denials.ts'

const hourOf = (at: string): string => at.slice(0, 13)

export const inMemoryDenialStore = (): DenialStore => {
  const all = new Map<string, Denial>()
  return {
    note: ({ subject, route, command, community, reason }, at, keptSince) =>
      TE.fromIO(() => {
        for (const [key, { until }] of all) if (until < keptSince) all.delete(key)
        const denied = { subject, route, command, community, reason }
        const key = JSON.stringify([hourOf(at), denied])
        const before = all.get(key) ?? { ...denied, from: at, until: at, times: 0 }
        all.delete(key)
        all.set(key, { ...before, until: at, times: before.times + 1 })
      }),
    latest: most => TE.fromIO(() => [...all.values()].toReversed().slice(0, most))
  }
}

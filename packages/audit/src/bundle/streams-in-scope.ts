/** Which streams a bundle that is not of a whole history has, and which ranges of their names it must show to be complete. */
import { isAbout, rangesOf, type Range } from './community-scope.ts'
import type { ReportScope, Scope } from './bundle-line.ts'

export interface StreamsInScope {
  /** Whether a stream may be in it. */
  readonly may: (stream: string) => boolean
  /** Whether a stream is in it if there is one. */
  readonly must: (stream: string) => boolean
  readonly ranges: ReadonlyArray<Range>
}

/** A report counts members and reviews: every membership stands behind it, every review of its cycle, and what was issued. */
const ofReport = ({ cycle }: ReportScope): StreamsInScope => ({
  may: () => true,
  must: stream => {
    if (stream.startsWith('review-')) return stream.split('/')[1] === cycle
    return stream.startsWith('membership-') || stream === `cycle-${cycle}`
  },
  ranges: [
    { from: `cycle-${cycle}`, to: `cycle-${cycle}\0` },
    { from: 'membership-', to: 'membership.' },
    { from: 'review-', to: 'review.' }
  ]
})

export const streamsInScope = (scope: Exclude<Scope, 'whole'>): StreamsInScope => {
  if ('report' in scope) return ofReport(scope)
  const { community } = scope
  const isIn = (stream: string): boolean => isAbout(community, stream)
  return { may: isIn, must: isIn, ranges: rangesOf(community) }
}

/** Which revision of a cycle's national report is asked for, and where its history ends. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Cycle, PlainDate } from '@cofc/core'
import type { CycleRow } from '../tables/cycle-row.ts'
import type { Cutoff } from '../tables/position-log.ts'
import { standing } from '../tables/position-log.ts'
import type { AskNationalReport, NoNationalReport } from './national-report.ts'

export interface Revision {
  readonly status: 'provisional' | 'published'
  readonly revision: number
  readonly publishedOn: PlainDate | null
  readonly cutoff: Cutoff
}
const provisional: Revision = { status: 'provisional', revision: 0, publishedOn: null, cutoff: null }

const published = ([cutoff, revision, publishedOn]: CycleRow['publications'][number]): Revision => ({
  status: 'published',
  revision,
  publishedOn,
  cutoff
})

export const revisionOf = (
  { publications }: CycleRow,
  { cycle, revision }: Pick<AskNationalReport, 'cycle' | 'revision'>
): Either<NoNationalReport, Revision> => {
  const last = publications.at(-1)
  if (revision === 'next') return right(provisional)
  if (revision === undefined) return right(last === undefined ? provisional : published(last))
  const asked = publications.find(([, of]) => of === revision)
  if (asked === undefined) return left({ type: 'NoSuchRevision', cycle, revision, last: last?.[1] ?? 0 })
  return right(published(asked))
}

/** The cycle before, among those on record. */
export const cycleBefore = (cycles: ReadonlyMap<Cycle, CycleRow>, cycle: Cycle): Cycle | null =>
  [...cycles.keys()]
    .filter(one => one < cycle)
    .toSorted()
    .at(-1) ?? null

/** The cycle before is compared as it was last published by then; as it stood, when it was not. */
export const cutoffOfLast = (last: CycleRow | undefined, cutoff: Cutoff): Cutoff =>
  standing(last?.publications ?? [], cutoff).at(-1)?.[0] ?? cutoff

/** Which revision of a cycle's national report is asked for, and where its history ends. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { PlainDate, Sha256 } from '@cofc/core'
import type { CycleRow } from '../tables/cycle-row.ts'
import type { Cutoff } from '../tables/position-log.ts'
import { standing } from '../tables/position-log.ts'
import type { AskNationalReport, NoNationalReport } from './national-report.ts'

/** What was issued, or would be now: where its history ends, and the SHA-256 under which it is kept. */
export interface IssueAt {
  readonly cutoff: Cutoff
  readonly kept: Sha256 | null
}
export interface IssueAfter extends IssueAt {
  /** The issues that were published before it. */
  readonly earlier: ReadonlyArray<IssueAt>
}
export interface Revision extends IssueAfter {
  readonly status: 'provisional' | 'published'
  readonly revision: number
  readonly publishedOn: PlainDate | null
}
type Publications = CycleRow['publications']
export const issueAt = ([cutoff, , , kept]: Publications[number]): IssueAt => ({ cutoff, kept })

const provisional = (publications: Publications): Revision => ({
  ...{ status: 'provisional', revision: 0, publishedOn: null, cutoff: null, kept: null },
  earlier: publications.map(issueAt)
})

const published = (
  publications: Publications,
  [cutoff, revision, publishedOn, kept]: Publications[number]
): Revision => ({
  ...{ status: 'published', revision, publishedOn, cutoff, kept },
  earlier: publications.filter(([at]) => at < cutoff).map(issueAt)
})

export const revisionOf = (
  { publications }: CycleRow,
  { cycle, revision }: Pick<AskNationalReport, 'cycle' | 'revision'>
): Either<NoNationalReport, Revision> => {
  const last = publications.at(-1)
  if (revision === 'next') return right(provisional(publications))
  if (revision === undefined) return right(last === undefined ? provisional([]) : published(publications, last))
  const asked = publications.find(([, of]) => of === revision)
  if (asked === undefined) return left({ type: 'NoSuchRevision', cycle, revision, last: last?.[1] ?? 0 })
  return right(published(publications, asked))
}

/** The SHA-256 of the issue that is asked for, where it was kept. */
export const issueAsked = (
  row: CycleRow | undefined,
  ask: Pick<AskNationalReport, 'cycle' | 'revision'>
): Sha256 | null => {
  const { revision } = ask
  const issued = row?.publications.findLast(([, of]) => revision === undefined || of === revision)
  return issued?.[3] ?? null
}

/** The cycle before is compared as it was last published by then; as it stood, when it was not. */
export const issueOfLast = (last: CycleRow | undefined, cutoff: Cutoff): IssueAfter => {
  const issues = standing(last?.publications ?? [], cutoff).map(issueAt)
  return { ...(issues.at(-1) ?? { cutoff, kept: null }), earlier: issues.slice(0, -1) }
}

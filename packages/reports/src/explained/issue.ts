/**
 * Every figure of a national report as it was issued, with what is behind it, and the text that was issued: for whoever is to
 * check it elsewhere. Only an issue that was kept can be, for its text is what the history commits to.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Cycle } from '@cofc/core'
import { nationalWithBehind } from '../national-report/answer.ts'
import type { Network } from '../national-report/cycle-figures.ts'
import type { AskNationalReport, NationalReport, NoNationalReport } from '../national-report/national-report.ts'
import { issueAsked } from '../national-report/revision.ts'
import { definitionsOf } from './definitions.ts'
import type { FigureExplained } from './explained.ts'
import { addressOf } from './figures-of.ts'
import { explain, nationalFigures, type NationalExtras } from './national.ts'

export interface FigureDefined {
  readonly definition: string
  readonly explained: FigureExplained
}
export interface IssueExplained {
  readonly cycle: Cycle
  readonly revision: number
  /** What was issued, to the letter. */
  readonly text: string
  /** A difference stands behind the two figures that it lies between. */
  readonly figures: ReadonlyArray<FigureDefined>
}
/** It was issued before issues were kept, so nothing that is recorded says what it said. */
export interface IssueNotKept {
  readonly type: 'IssueNotKept'
  readonly cycle: Cycle
  readonly revision: number
}
export interface AskIssue extends AskNationalReport {
  /** The last when left out. */
  readonly revision?: number
}

export const issueExplained = (
  network: Network,
  ask: AskIssue,
  extras: NationalExtras
): Either<NoNationalReport | IssueNotKept, IssueExplained> => {
  const { cycle } = ask
  const found = nationalWithBehind(network, ask, extras)
  if (isLeft(found)) return found
  const { report, behind } = found.right
  const { revision } = behind.revision
  if (revision === 0) return left({ type: 'NoSuchRevision', cycle, revision: ask.revision ?? 1, last: 0 })
  const sha256 = issueAsked(network.cycles.get(cycle), ask)
  const text = sha256 === null ? undefined : extras.issues.get(sha256)
  if (text === undefined) return left({ type: 'IssueNotKept', cycle, revision })
  const explained = explain(report, { ...behind, numbers: extras.numbers })
  return right({ cycle, revision, text, figures: definedIn(report, explained) })
}

/** Each rule by its number, with its sentence. */
const inWords = (address: string): string =>
  definitionsOf('national', address)
    .map(({ rule, says }) => `${rule}: ${says}`)
    .join('; ')

const definedIn = (report: NationalReport, explained: ReturnType<typeof explain>): ReadonlyArray<FigureDefined> => {
  const figures = nationalFigures(report).flatMap(({ at }): ReadonlyArray<FigureDefined> => {
    const found = explained(addressOf(at))
    return isLeft(found) ? [] : [{ definition: inWords(addressOf(at)), explained: found.right }]
  })
  const isDifference = ({ explained: one }: FigureDefined): boolean => 'unit' in one && one.unit === 'difference'
  return [...figures.filter(figure => !isDifference(figure)), ...figures.filter(isDifference)]
}

/** A community's workbook: the standards of its review, section by section, with what it has said of each. */
import { load } from '@cofc/application'
import {
  edition,
  isUnderWay,
  referenceOf,
  review,
  streamOf,
  type Edition,
  type EvidenceId,
  type Opened,
  type Rating,
  type Review,
  type StandardCode,
  type StandardType
} from '@cofc/core'
import { problemOf, type Answer } from '@cofc/http'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { ConsoleOptions, Giving } from '../options.ts'
import { askLastCycle, type LastCycle, type LastRated } from './last-cycle.ts'
import type { WorkbookKey } from './key.ts'
import type { Written } from './merge.ts'
import { standardText, type StandardText } from './standard-text.ts'

export interface EvidenceOfStandard {
  /** `null` where it was erased. */
  readonly title: string | null
  /** Which file of the library it is; `null` of what was added to this review alone. */
  readonly piece: EvidenceId | null
}
export interface WorkbookStandard extends Written, StandardText {
  readonly standard: StandardCode
  readonly standardType: StandardType
  readonly core: boolean
  /** What is shown for it, in the order in which it came. */
  readonly evidence: ReadonlyArray<EvidenceOfStandard>
  /** A comment that was there, and was erased. */
  readonly isErased: boolean
  readonly last: LastRated | null
}
export interface WorkbookSection {
  /** From 1. */
  readonly number: number
  readonly section: string
  readonly standards: ReadonlyArray<WorkbookStandard>
}
export interface Workbook {
  readonly key: WorkbookKey
  /** Of the review's stream. */
  readonly version: number
  readonly status: Review['status']
  readonly submittedOn: string | null
  /** Whether the community can write in it. */
  readonly isOpen: boolean
  readonly sections: ReadonlyArray<WorkbookSection>
  /** The edition of its standards. */
  readonly edition: Edition
}

interface Found {
  readonly key: WorkbookKey
  readonly version: number
  readonly state: Review & Opened
  readonly edition: Edition
  readonly words: ReadonlyMap<string, string | null>
  readonly last: LastCycle
}
const standardOf = ({ state, edition: ofReview, words, last }: Found, code: StandardCode): WorkbookStandard | null => {
  const scoped = state.scope.get(code)
  if (scoped === undefined) return null
  const { rating, comment } = state.self.get(code) ?? { rating: null, comment: null }
  const said = comment === null ? '' : (words.get(comment) ?? null)
  return {
    ...{ standard: code, standardType: scoped.standardType, core: scoped.core, rating },
    ...standardText(ofReview, code),
    ...{ comment: said ?? '', isErased: said === null, last: last(code) },
    evidence: state.evidence
      .filter(({ standards }) => standards.includes(code))
      .map(({ title, piece }) => ({ title: words.get(title) ?? null, piece }))
  }
}
const sectionsOf = (found: Found): ReadonlyArray<WorkbookSection> => {
  const scope = [...found.state.scope.values()]
  return [...new Set(scope.map(({ section }) => section))].map((section, at) => ({
    number: at + 1,
    section,
    standards: scope.filter(one => one.section === section).flatMap(({ standard }) => standardOf(found, standard) ?? [])
  }))
}
const workbookOf = (found: Found): Workbook => ({
  key: found.key,
  version: found.version,
  status: found.state.status,
  submittedOn: 'submittedOn' in found.state ? found.state.submittedOn : null,
  isOpen: found.state.status === 'WorkbookOpen' || found.state.status === 'WorkbookReturned',
  sections: sectionsOf(found),
  edition: found.edition
})

type Deciding = Pick<Giving['dependencies'], 'events' | 'states' | 'content'>
/** By the commitment under which each is kept; `null` where it was erased. */
const wordsOf = ({ content }: Deciding, { self, evidence }: Opened): Answer<ReadonlyMap<string, string | null>> => {
  const commitments = [...[...self.values()].flatMap(({ comment }) => comment ?? []), ...evidence.map(one => one.title)]
  return pipe(
    content.read(commitments.map(commitment => referenceOf(commitment, 0))),
    TE.map(texts => new Map(commitments.map((commitment, at) => [commitment, texts[at] ?? null] as const))),
    TE.mapLeft(problemOf)
  )
}
const editionOf = ({ events, states }: Deciding, { edition: id }: Opened): Answer<Edition> =>
  pipe(
    load(events, states)(edition, streamOf(edition, { edition: id })),
    TE.map(({ state }) => state),
    TE.mapLeft(problemOf)
  )

/** Of a review that was opened, and is not abandoned. */
export const askWorkbook = (options: ConsoleOptions, { dependencies }: Giving, key: WorkbookKey): Answer<Workbook> =>
  pipe(
    load(dependencies.events, dependencies.states)(review, streamOf(review, key)),
    TE.mapLeft(problemOf),
    TE.flatMap(({ state, version }) => {
      if (!isUnderWay(state)) return TE.left(problemOf({ type: 'NoSuchResource' }))
      return pipe(
        editionOf(dependencies, state),
        TE.flatMap(ofReview =>
          pipe(
            wordsOf(dependencies, state),
            TE.flatMap(words => async () => {
              const last = await askLastCycle(options, key, ofReview)
              return TE.right(workbookOf({ key, version, state, edition: ofReview, words, last }))()
            })
          )
        )
      )
    })
  )

export interface Progress {
  readonly rated: number
  readonly of: number
}
export const progressOf = (standards: ReadonlyArray<{ readonly rating: Rating | null }>): Progress => ({
  rated: standards.filter(({ rating }) => rating !== null).length,
  of: standards.length
})

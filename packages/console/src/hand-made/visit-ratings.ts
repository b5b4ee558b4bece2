/** What peers rate together after a visit: a section of the workbook after the other, beside what the community said of itself. */
import { load } from '@cofc/application'
import {
  domain,
  streamOf,
  type Commitment,
  type Edition,
  type Rating,
  type ScopedStandard,
  type StandardCode
} from '@cofc/core'
import { problemOf, type Answer } from '@cofc/http'
import type { Text } from '@cofc/reports'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { WorkbookSection, WorkbookStandard } from '../workbook/workbook.ts'
import { standardText } from '../workbook/standard-text.ts'
import type { Asking } from './hand-made.ts'
import { findReview, type OfReview } from './of-review.ts'

/** A standard as in the workbook, where rating and comment are the peers’. */
export interface RatedByPeers extends WorkbookStandard {
  readonly self: Rating | null
  readonly selfComment: Text | null
}
export interface SectionRated extends WorkbookSection {
  readonly standards: ReadonlyArray<RatedByPeers>
}
export interface VisitRatings extends Pick<OfReview, 'key' | 'version'> {
  readonly status: OfReview['state']['status']
  /** Whether a visit was held. */
  readonly wasHeld: boolean
  /** Whether peers can rate now: after a visit, and before the report is drafted. */
  readonly isOpen: boolean
  readonly sections: ReadonlyArray<SectionRated>
}

const commitmentsIn = ({ self, peer, evidence }: OfReview['state']): ReadonlyArray<Commitment> => [
  ...[...self.values(), ...peer.values()].flatMap(({ comment }) => comment ?? []),
  ...evidence.map(({ title }) => title)
]
const erased: Text = { erased: true }
const textIn = ({ words }: OfReview, comment: Commitment | null): Text | null =>
  comment === null ? null : (words.get(comment) ?? erased)

/** `null` where they were erased. */
const wordsOf = ({ words }: OfReview, commitment: Commitment): string | null => {
  const text = words.get(commitment) ?? erased
  return 'erased' in text ? null : text.words
}
const unrated = { rating: null, comment: null } as const
const byPeers = (of: OfReview, code: StandardCode): Pick<RatedByPeers, 'rating' | 'comment' | 'isErased'> => {
  const { rating, comment } = of.state.peer.get(code) ?? unrated
  const said = textIn(of, comment)
  const isErased = said !== null && 'erased' in said
  return { rating, comment: said === null || 'erased' in said ? '' : said.words, isErased }
}
const byItself = (of: OfReview, code: StandardCode): Pick<RatedByPeers, 'self' | 'selfComment' | 'evidence'> => {
  const { rating, comment } = of.state.self.get(code) ?? unrated
  const evidence = of.state.evidence.filter(({ standards }) => standards.includes(code))
  return {
    ...{ self: rating, selfComment: textIn(of, comment) },
    evidence: evidence.map(({ title, piece }) => ({ title: wordsOf(of, title), piece }))
  }
}
const standardOf = (
  of: OfReview,
  edition: Edition,
  { standard, standardType, core }: ScopedStandard
): RatedByPeers => ({
  ...{ standard, standardType, core, last: null },
  ...standardText(edition, standard),
  ...byPeers(of, standard),
  ...byItself(of, standard)
})
const sectionsOf = (of: OfReview, edition: Edition): ReadonlyArray<SectionRated> => {
  const scope = [...of.state.scope.values()]
  return [...new Set(scope.map(({ section }) => section))].map((section, at) => ({
    number: at + 1,
    section,
    standards: scope.filter(one => one.section === section).map(one => standardOf(of, edition, one))
  }))
}
const editionOf = ({ giving }: Asking, { state }: OfReview): Answer<Edition> => {
  const { aggregate } = domain.edition
  return pipe(
    load(giving.dependencies.events, giving.dependencies.states)(
      aggregate,
      streamOf(aggregate, { edition: state.edition })
    ),
    TE.map(found => found.state),
    TE.mapLeft(problemOf)
  )
}
const wasHeldIn = ({ visits }: OfReview['state']): boolean =>
  [...visits.values()].some(({ status }) => status === 'Held')

export const findRatings = (asking: Asking): Answer<VisitRatings> =>
  pipe(
    findReview(asking, commitmentsIn),
    TE.flatMap(of =>
      pipe(
        editionOf(asking, of),
        TE.map((edition): VisitRatings => {
          const { key, version, state } = of
          const wasHeld = wasHeldIn(state)
          const isOpen = wasHeld && !('draftedOn' in state)
          return { key, version, status: state.status, wasHeld, isOpen, sections: sectionsOf(of, edition) }
        })
      )
    )
  )

/**
 * ratings.csv: how far each standard is met, by the community itself and by its peers. What one of them gave is one save,
 * or several where a file holds more than any edition has.
 */
import type { Rating } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile, type Row } from './csv-file.ts'
import { reviewNeeded } from './needs.ts'
import { itsReview, marks, type ReviewPlan } from './review-plan.ts'
import { stepsOf, type Step } from './step.ts'

export const ratings = csvFile({
  name: 'ratings.csv',
  as: 'network-team',
  subject: 'review',
  keyed: ['community', 'cycle', 'standard'],
  naming: 2,
  columns: {
    community: needed(cell.communityId),
    cycle: needed(cell.cycleName),
    standard: needed(cell.standardCode),
    self: ifGiven(cell.rating),
    self_comment: ifGiven(cell.text),
    peer: ifGiven(cell.rating),
    peer_comment: ifGiven(cell.text)
  },
  missed: {
    self: 'no rating is read that a community gave itself.',
    peer: 'no rating is read that peers gave.'
  },
  needs: cells => [reviewNeeded(cells)],
  concerns: ({ standard }, rated) => standard !== undefined && rated['standard'] === standard
})
export type RatingRow = Row<typeof ratings>

export type Rater = 'self' | 'peer'
/** One row's cells by one rater, where something in them is new. */
export interface Save {
  readonly row: RatingRow
  readonly name: string
  readonly rating: Rating | null
  readonly comment: { readonly words: string } | null
  /** Whether the rating is new, and not its comment alone. */
  readonly rated: boolean
}
export type Saves = readonly [Save, ...ReadonlyArray<Save>]
type Saving = ReviewPlan & { readonly saves: Saves }

const saved = (type: 'SaveSelfRatings' | 'SavePeerRatings', rater: Rater) =>
  stepsOf<Saving>()(ratings)(type, {
    what: rater,
    emptyTells: true,
    fields: {
      ...itsReview,
      ratings: {
        is: (_, { saves }) =>
          saves.map(({ row, rating: given, comment }) => ({ standard: row.cells.standard, rating: given, comment })),
        column: rater
      },
      on: { is: (_, { days }) => (rater === 'self' ? days.selfRated : days.peerRated), column: null }
    },
    about: { standard: 'standard' },
    leansOn: cells => {
      const { review, submitted, held } = marks(cells)
      return rater === 'self' ? [review] : [review, submitted, held]
    }
  })
const saving = { self: saved('SaveSelfRatings', 'self'), peer: saved('SavePeerRatings', 'peer') }

export const saveStep = (plan: ReviewPlan, rater: Rater, saves: Saves): Step => {
  const [{ row, name }] = saves
  const { community, cycle } = row.cells
  const key = `${community}|${cycle}|`
  return saving[rater](
    { ...row, key },
    { ...plan, saves },
    {
      part: `${row.file}|${key}${rater}|${name}`,
      items: {
        field: 'ratings',
        names: saves.map(save => save.name),
        lines: saves.map(save => save.row.line),
        columns: saves.map(({ rated }) => (rated ? rater : `${rater}_comment`)),
        apart: true
      }
    }
  )
}

/**
 * What the rows of ratings.csv give: one save of the community's own ratings and one of its peers', as each gave them,
 * holding only the cells that are not recorded yet.
 */
import { authorOf } from '@cofc/application'
import type { Rating } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { saveStep, type Rater, type RatingRow, type Save, type Saves } from '../mappings/ratings.ts'
import type { ReviewPlan } from '../mappings/review-plan.ts'
import { besideErased, wordsIn, type FoundDifference, type WordsOf } from './differences.ts'
import type { Planned } from './planned.ts'

interface Recorded {
  readonly rating: Rating | null
  readonly comment: unknown
}
export interface RatingPlan {
  readonly planned: ReadonlyArray<Planned>
  readonly differences: ReadonlyArray<FoundDifference>
}

/** More standards than any edition has: a save is split so that memory stays bounded whatever a file holds. */
const mostInOneSave = 1_000

/** What is recorded of each standard; what an import recorded counts before what others did. */
const recordedBy = (rater: Rater, recorded: ReadonlyArray<RecordedEvent>): ReadonlyMap<string, Recorded> => {
  const type = rater === 'self' ? 'SelfRatingsSaved' : 'PeerRatingsSaved'
  const saves = recorded.filter(event => event.type === type)
  const imported = (event: RecordedEvent): boolean => authorOf(event.metadata).via === 'import'
  const inTurn = [...saves.filter(event => !imported(event)), ...saves.filter(imported)]
  const items = inTurn.flatMap(
    ({ data }) => data['ratings'] as unknown as ReadonlyArray<Recorded & { standard: string }>
  )
  return new Map(items.map(({ standard, rating, comment }) => [standard, { rating, comment }]))
}

interface Before {
  readonly recorded: ReadonlyArray<RecordedEvent>
  readonly wordsOf: WordsOf
}
export const saving = (plan: ReviewPlan, rows: ReadonlyArray<RatingRow>, { recorded, wordsOf }: Before): RatingPlan => {
  const sound = rows.filter(({ refused }) => refused === null)
  const found = (['self', 'peer'] as const).map(rater => {
    const before = recordedBy(rater, recorded)
    const saves = sound
      .filter(row => !isHeld(saidBy(rater, row), before.get(row.cells.standard), wordsOf))
      .map(row => saveOf(row, rater, before.get(row.cells.standard)))
      .filter(save => save !== null)
    return {
      planned: inParts(saves).map(part => ({ row: part[0].row, step: saveStep(plan, rater, part) })),
      differences: before.size === 0 ? [] : sound.flatMap(row => differing(row, rater, { before, wordsOf }))
    }
  })
  return { planned: found.flatMap(one => one.planned), differences: found.flatMap(one => one.differences) }
}

const inParts = ([first, ...others]: ReadonlyArray<Save>): ReadonlyArray<Saves> =>
  first === undefined
    ? []
    : [[first, ...others.slice(0, mostInOneSave - 1)], ...inParts(others.slice(mostInOneSave - 1))]

interface Said {
  readonly rating: Rating | null
  readonly comment: string | null
}
const saidBy = (rater: Rater, { cells }: RatingRow): Said =>
  rater === 'self'
    ? { rating: cells.self, comment: cells.self_comment }
    : { rating: cells.peer, comment: cells.peer_comment }

const nothing: Recorded = { rating: null, comment: null }
const isNew = (said: unknown, was: unknown): boolean => said !== null && was === null
const isOther = (said: unknown, was: unknown): boolean => said !== null && was !== null && said !== was

/** Whether saving a rating that is new would bring back a comment that was erased. */
const isHeld = (said: Said, was: Recorded | undefined, wordsOf: WordsOf): boolean =>
  was !== undefined &&
  isNew(said.rating, was.rating) &&
  isNew(said.comment, wordsIn(was.comment, wordsOf)) &&
  was.comment !== null

const saveOf = (row: RatingRow, rater: Rater, before: Recorded | undefined): Save | null => {
  const [said, was] = [saidBy(rater, row), before ?? nothing]
  const rated = isNew(said.rating, was.rating)
  const cells = [...(rated ? ['rating'] : []), ...(isNew(said.comment, was.comment) ? ['comment'] : [])]
  if (cells.length === 0) return null
  const { standard } = row.cells
  return {
    row,
    name: before === undefined ? standard : `${standard}+${cells.join('+')}`,
    rating: said.rating ?? was.rating,
    comment: said.comment === null ? null : { words: said.comment },
    rated
  }
}

const differing = (
  row: RatingRow,
  rater: Rater,
  { before, wordsOf }: { readonly before: ReadonlyMap<string, Recorded>; readonly wordsOf: WordsOf }
): ReadonlyArray<FoundDifference> => {
  const { file, line } = row
  const [said, was] = [saidBy(rater, row), before.get(row.cells.standard) ?? nothing]
  const differences: Array<FoundDifference> = []
  if (isHeld(said, was, wordsOf)) differences.push({ file, line, column: rater, was: besideErased, is: said.rating })
  if (isOther(said.rating, was.rating))
    differences.push({ file, line, column: rater, was: was.rating, is: said.rating })
  if (isOther(said.comment, wordsIn(was.comment, wordsOf)))
    differences.push({ file, line, column: `${rater}_comment`, was: null, is: null })
  return differences
}

/**
 * What the rows of ratings.csv give: one save of the community's own ratings and one of its peers', as each gave them,
 * holding only the cells that are not recorded yet.
 */
import type { PlainDate, Rating } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import type { RatingRow } from '../files/ratings.ts'
import { wordsIn, type FoundDifference, type WordsOf } from './differences.ts'
import type { Planned } from './planned.ts'
import { marks, named, reviewStep, type ReviewPlan } from './review-step.ts'
import { stages } from './stages.ts'

type Rater = 'self' | 'peer'
interface Recorded {
  readonly rating: Rating | null
  readonly comment: unknown
}
/** One row's cells by one rater, where something in them is new. */
interface Save {
  readonly row: RatingRow
  readonly name: string
  readonly rating: Rating | null
  readonly comment: { readonly words: string } | null
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
  const imported = (event: RecordedEvent): boolean => event.metadata['role'] === 'import'
  const inTurn = [...saves.filter(event => !imported(event)), ...saves.filter(imported)]
  const items = inTurn.flatMap(
    ({ data }) => data['ratings'] as unknown as ReadonlyArray<Recorded & { standard: string }>
  )
  return new Map(items.map(({ standard, rating, comment }) => [standard, { rating, comment }]))
}

export const rating = (plan: ReviewPlan, recorded: ReadonlyArray<RecordedEvent>, wordsOf: WordsOf): RatingPlan => {
  const sound = plan.rows.ratings.filter(({ refused }) => refused === null)
  const found = (['self', 'peer'] as const).map(rater => {
    const before = recordedBy(rater, recorded)
    const saves = sound.map(row => saveOf(row, rater, before.get(row.cells.standard))).filter(save => save !== null)
    return {
      planned: inParts(saves).map(part => saving(plan, rater, part)),
      differences: before.size === 0 ? [] : sound.flatMap(row => differing(row, rater, { before, wordsOf }))
    }
  })
  return { planned: found.flatMap(one => one.planned), differences: found.flatMap(one => one.differences) }
}

const inParts = (saves: ReadonlyArray<Save>): ReadonlyArray<ReadonlyArray<Save>> =>
  Array.from({ length: Math.ceil(saves.length / mostInOneSave) }, (_, part) =>
    saves.slice(part * mostInOneSave, (part + 1) * mostInOneSave)
  )

const saveOf = (row: RatingRow, rater: Rater, before: Recorded | undefined): Save | null => {
  const { cells } = row
  const [given, comment] = rater === 'self' ? [cells.self, cells.self_comment] : [cells.peer, cells.peer_comment]
  const newRating = given !== null && (before?.rating ?? null) === null
  const newComment = comment !== null && (before?.comment ?? null) === null
  if (!newRating && !newComment) return null
  const name =
    before === undefined
      ? cells.standard
      : `${cells.standard}+${newRating ? 'rating' : ''}${newComment ? 'comment' : ''}`
  return { row, name, rating: given ?? before?.rating ?? null, comment: comment === null ? null : { words: comment } }
}

const saving = (plan: ReviewPlan, rater: Rater, saves: ReadonlyArray<Save>): Planned => {
  const first = saves[0]?.row ?? plan.rows.ratings[0]
  const { submitted, held } = marks(plan)
  const on: PlainDate = rater === 'self' ? plan.days.selfRated : plan.days.peerRated
  const origin = {
    file: 'ratings.csv',
    key: `${plan.rows.community}|${plan.rows.cycle}|`,
    line: first?.line ?? 0,
    refused: null
  }
  const ratings = saves.map(({ row, rating: value, comment }) => ({
    standard: row.cells.standard,
    rating: value,
    comment
  }))
  return reviewStep(plan, origin, {
    what: rater,
    stage: rater === 'self' ? stages.rateOneself : stages.rateByPeers,
    command: { type: rater === 'self' ? 'SaveSelfRatings' : 'SavePeerRatings', ...named(plan), ratings, on },
    cells: { ratings: rater, standard: 'standard' },
    part: `ratings.csv|${origin.key}${rater}|${saves[0]?.name ?? ''}`,
    leansOn: rater === 'self' ? [] : [submitted, held],
    items: {
      field: 'ratings',
      names: saves.map(({ name }) => name),
      lines: saves.map(({ row }) => row.line),
      apart: true
    }
  })
}

const differing = (
  { file, line, cells }: RatingRow,
  rater: Rater,
  { before, wordsOf }: { readonly before: ReadonlyMap<string, Recorded>; readonly wordsOf: WordsOf }
): ReadonlyArray<FoundDifference> => {
  const recorded = before.get(cells.standard)
  if (recorded === undefined) return []
  const [given, comment] = rater === 'self' ? [cells.self, cells.self_comment] : [cells.peer, cells.peer_comment]
  const differences: Array<FoundDifference> = []
  if (given !== null && recorded.rating !== null && given !== recorded.rating)
    differences.push({ file, line, column: rater, was: recorded.rating, is: given })
  const said = recorded.comment === null ? null : wordsIn(recorded.comment, wordsOf)
  if (comment !== null && said !== null && said !== comment)
    differences.push({ file, line, column: `${rater}_comment`, was: null, is: null })
  return differences
}

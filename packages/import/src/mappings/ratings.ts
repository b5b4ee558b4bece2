/**
 * ratings.csv: how far each standard is met, by the community itself and by its peers. What one of them gave is one save,
 * or several where a file holds more than any edition has; it holds only the cells that are not recorded yet.
 */
import { authorOf } from '@cofc/application'
import type { Rating } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import * as cell from '../reading/cells.ts'
import { ifGiven, needed } from '../reading/column.ts'
import { csvFile, planned } from './csv-file.ts'
import { itsReview, onTheDay } from './its-review.ts'
import type { ReviewKnown } from './known.ts'
import { keyOf, type Row } from './row.ts'
import { stepsOf, type FoundDifference, type PlannedStep } from './step.ts'
import { besideErased, wordsIn, type WordsOf } from './words.ts'

const file = csvFile({
  name: 'ratings.csv',
  as: 'network-team',
  subject: 'review',
  keyed: ['community', 'cycle', 'standard'],
  columns: {
    community: needed(cell.communityId),
    cycle: needed(cell.cycleName),
    standard: needed(cell.standardCode),
    self: ifGiven(cell.rating),
    self_comment: ifGiven(cell.text),
    peer: ifGiven(cell.rating),
    peer_comment: ifGiven(cell.text)
  },
  commands: ['SaveSelfRatings', 'SavePeerRatings'],
  after: { SavePeerRatings: 'HoldVisit' },
  missed: {
    self: 'no rating is read that a community gave itself.',
    peer: 'no rating is read that peers gave.'
  },
  alsoNeeds: [],
  missedBy: [],
  concerns: ({ standard }, rated) => standard !== undefined && rated['standard'] === standard
})
type RatingRow = Row<typeof file>
type Rater = 'self' | 'peer'
/** More standards than any edition has: a save is split so that memory stays bounded whatever a file holds. */
const mostInOneSave = 1_000

/** What one rater says of a standard, or what is recorded of it. */
interface Said<Comment> {
  readonly rating: Rating | null
  readonly comment: Comment
}
/** One row's cells by one rater, where something in them is new. */
interface Save extends Said<string | null> {
  readonly row: RatingRow
  readonly name: string
  /** Whether the rating is new, and not its comment alone. */
  readonly rated: boolean
}

const saved = (type: 'SaveSelfRatings' | 'SavePeerRatings', rater: Rater) =>
  stepsOf<ReviewKnown & { readonly saves: ReadonlyArray<Save> }>()(file)(type, {
    what: rater,
    emptyTells: true,
    fields: {
      ...itsReview,
      ratings: {
        is: (_, { saves }) =>
          saves.map(({ row: { cells }, rating, comment }) => ({
            ...{ standard: cells.standard, rating },
            comment: comment === null ? null : { words: comment }
          })),
        column: rater
      },
      on: onTheDay(rater === 'self' ? 'selfRated' : 'peerRated')
    },
    about: { standard: 'standard' },
    leansOn: rater === 'self' ? [] : ['SubmitSelfReview', 'HoldVisit']
  })
const saving = { self: saved('SaveSelfRatings', 'self'), peer: saved('SavePeerRatings', 'peer') }

/** What is recorded of each standard; what an import recorded counts before what others did. */
const recordedBy = (rater: Rater, recorded: ReadonlyArray<RecordedEvent>): ReadonlyMap<string, Said<unknown>> => {
  const type = rater === 'self' ? 'SelfRatingsSaved' : 'PeerRatingsSaved'
  const saves = recorded.filter(event => event.type === type)
  const imported = (event: RecordedEvent): boolean => authorOf(event.metadata).via === 'import'
  const inTurn = [...saves.filter(event => !imported(event)), ...saves.filter(imported)]
  const items = inTurn.flatMap(
    ({ data }) => data['ratings'] as unknown as ReadonlyArray<Said<unknown> & { standard: string }>
  )
  return new Map(items.map(({ standard, ...said }) => [standard, said]))
}

const saidBy = (rater: Rater, { cells }: RatingRow): Said<string | null> => ({
  rating: cells[rater],
  comment: cells[`${rater}_comment`]
})
const isNew = (said: unknown, was: unknown): boolean => said !== null && was === null
const isOther = (said: unknown, was: unknown): boolean => said !== null && was !== null && said !== was

interface Before {
  readonly rater: Rater
  readonly before: ReadonlyMap<string, Said<unknown>>
  readonly words: WordsOf
}
const nothing: Said<unknown> = { rating: null, comment: null }

/** Whether saving a rating that is new would bring back a comment that was erased. */
const isHeld = (row: RatingRow, { rater, before, words }: Before): boolean => {
  const [said, was] = [saidBy(rater, row), before.get(row.cells.standard) ?? nothing]
  const isErased = was.comment !== null && isNew(said.comment, wordsIn(was.comment, words))
  return isErased && isNew(said.rating, was.rating)
}

/** What of a row is to be saved. */
const savesOf = (row: RatingRow, { rater, before }: Before): ReadonlyArray<Save> => {
  const { standard } = row.cells
  const [{ rating, comment }, was] = [saidBy(rater, row), before.get(standard) ?? nothing]
  const rated = isNew(rating, was.rating)
  const cells = [...(rated ? ['rating'] : []), ...(isNew(comment, was.comment) ? ['comment'] : [])]
  const name = before.has(standard) ? `${standard}+${cells.join('+')}` : standard
  return cells.length === 0 ? [] : [{ row, name, rated, rating: rating ?? was.rating, comment }]
}

const differing = (row: RatingRow, { rater, before, words }: Before): ReadonlyArray<FoundDifference> => {
  const { file: name, line, cells } = row
  const [said, was] = [saidBy(rater, row), before.get(cells.standard) ?? nothing]
  const differs = (column: string, from: string | null, is: string | null): FoundDifference => ({
    ...{ file: name, line, column, was: from, is }
  })
  return [
    ...(isHeld(row, { rater, before, words }) ? [differs(rater, besideErased, said.rating)] : []),
    ...(isOther(said.rating, was.rating) ? [differs(rater, was.rating, said.rating)] : []),
    ...(isOther(said.comment, wordsIn(was.comment, words)) ? [differs(`${rater}_comment`, null, null)] : [])
  ]
}

/** One command for what one rater gave, of which any row can be left out. */
const saveOf = (saves: ReadonlyArray<Save>, rater: Rater, known: ReviewKnown): ReadonlyArray<PlannedStep> => {
  const [first] = saves
  if (first === undefined) return []
  const { file: name, cells } = first.row
  const key = keyOf([cells.community, cells.cycle])
  const rows = saves.map(save => ({
    ...{ name: save.name, line: save.row.line, column: save.rated ? rater : `${rater}_comment` }
  }))
  const details = {
    part: `${name}|${key}${rater}|${first.name}`,
    items: { field: 'ratings', apart: true, rows }
  } as const
  return [saving[rater]({ ...first.row, key }, { ...known, saves }, details)]
}

export const ratings = planned(file, (rows, known) =>
  (['self', 'peer'] as const).flatMap(rater => {
    const before = { rater, before: recordedBy(rater, known.recorded), words: known.words }
    const sound = rows.filter(({ refused }) => refused === null)
    const saves = sound.filter(row => !isHeld(row, before)).flatMap(row => savesOf(row, before))
    const parts = Array.from({ length: Math.ceil(saves.length / mostInOneSave) }, (_, part) =>
      saves.slice(part * mostInOneSave, (part + 1) * mostInOneSave)
    )
    return [
      ...(before.before.size === 0 ? [] : sound.flatMap(row => differing(row, before))),
      ...parts.flatMap(part => saveOf(part, rater, known))
    ]
  })
)

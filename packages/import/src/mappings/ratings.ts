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
import { cellOf, itsReview, onTheDay } from './its-review.ts'
import type { ReviewKnown } from './known.ts'
import { keyOf, type Row } from './row.ts'
import { stepsOf, type FoundDifference, type PlannedStep } from './step.ts'
import { besideErased, wordsIn } from './words.ts'

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
  missedBy: ['WorkbookHasNoRating', 'PeersHaveNotRated'],
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
  stepsOf<ReviewKnown & { readonly saves: ReadonlyArray<Save> }>()(file)(type)({
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
    day: cellOf(rater === 'self' ? 'selfRated' : 'peerRated'),
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

/** What a rater says in a row beside what is recorded; `null` where words were erased. */
interface Compared {
  readonly row: RatingRow
  readonly rater: Rater
  readonly said: Said<string | null>
  readonly was: Said<unknown>
  readonly words: string | null
  readonly known: boolean
}
/** Whether saving a rating that is new would bring back a comment that was erased. */
const isHeld = ({ said, was, words }: Compared): boolean =>
  isNew(said.rating, was.rating) && was.comment !== null && isNew(said.comment, words)

/** What of a row is to be saved. */
const savesOf = ({ row, said: { rating, comment }, was, known }: Compared): ReadonlyArray<Save> => {
  const { standard } = row.cells
  const rated = isNew(rating, was.rating)
  const cells = [...(rated ? ['rating'] : []), ...(isNew(comment, was.comment) ? ['comment'] : [])]
  const name = known ? `${standard}+${cells.join('+')}` : standard
  return cells.length === 0 ? [] : [{ row, name, rated, rating: rating ?? was.rating, comment }]
}

const differing = (compared: Compared): ReadonlyArray<FoundDifference> => {
  const { row, rater, said, was, words } = compared
  const differs = (column: string, from: string | null, is: string | null): FoundDifference => ({
    ...{ file: row.file, line: row.line, column, was: from, is }
  })
  return [
    ...(isHeld(compared) ? [differs(rater, besideErased, said.rating)] : []),
    ...(isOther(said.rating, was.rating) ? [differs(rater, was.rating, said.rating)] : []),
    ...(isOther(said.comment, words) ? [differs(`${rater}_comment`, null, null)] : [])
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

/** A row that is kept out: what comes after its rating waits for it. */
const keptOut = (row: RatingRow, known: ReviewKnown): PlannedStep =>
  saving.self(row, { ...known, saves: [] }, { what: 'kept out' })

export const ratings = planned(file, (rows, known) => [
  ...rows.filter(({ refused }) => refused !== null).map(row => keptOut(row, known)),
  ...(['self', 'peer'] as const).flatMap(rater => {
    const before = recordedBy(rater, known.recorded)
    const compared = rows
      .filter(({ refused }) => refused === null)
      .map(row => {
        const was = before.get(row.cells.standard) ?? { rating: null, comment: null }
        const words = wordsIn(was.comment, known.words)
        return { row, rater, was, words, said: saidBy(rater, row), known: before.has(row.cells.standard) }
      })
    const saves = compared.filter(one => !isHeld(one)).flatMap(savesOf)
    const parts = Array.from({ length: Math.ceil(saves.length / mostInOneSave) }, (_, part) =>
      saves.slice(part * mostInOneSave, (part + 1) * mostInOneSave)
    )
    return [...compared.flatMap(differing), ...parts.flatMap(part => saveOf(part, rater, known))]
  })
])

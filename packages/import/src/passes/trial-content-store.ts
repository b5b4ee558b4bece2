/**
 * The content store of a trial: it makes references and keeps no words, but for what is known of reviewers, which rules
 * ask for.
 */
import { referenceTo, type ContentStore, type Piece } from '@cofc/content-store'
import { beginning } from '@cofc/event-store'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { DatabaseSync } from 'node:sqlite'

const askedByRules = 'privateFacts'

export const trialContentStore = (base: ContentStore, database: DatabaseSync): ContentStore => {
  const insert = database.prepare('insert into private_words values (?, ?) on conflict do nothing')
  const find = database.prepare('select words from private_words where commitment = ?')
  const refer = (command: string, { field, words }: Piece) => {
    const reference = referenceTo(words, `${command} ${field}`)
    if (field === askedByRules) insert.run(reference.commitment, words)
    return reference
  }
  return {
    ...base,
    keep: ({ command, pieces }) => TE.right(pieces.map(piece => refer(command, piece))),
    settle: () => TE.right(undefined),
    read: references => async () => {
      const found = references.map(({ commitment }) => find.get(commitment)?.['words'] as string | undefined)
      if (found.every(words => words !== undefined)) return { _tag: 'Right', right: found }
      const below = await base.read(references)()
      return below._tag === 'Left'
        ? below
        : { _tag: 'Right', right: below.right.map((words, place) => found[place] ?? words) }
    },
    count: () => TE.right(0),
    erase: () => TE.right(0),
    eraseFile: () => TE.right(false),
    // A trial is no history to be followed.
    checkpointOf: () => TE.right(beginning),
    moveCheckpoint: () => TE.right(true)
  }
}

/**
 * The words in a state, told to whoever may read them, and to nobody with the state itself. A table of its own says who:
 * total, so that an aggregate without a line does not compile. The words of a workbook are told with its local report.
 */
import type { ContentStore, ContentStoreFailure } from '@cofc/content-store'
import { ContentRef, type AggregateName, type Grants } from '@cofc/core'
import type { Json } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { referencesIn } from './words.ts'

const team: Grants = { 'network-team': 'any' }
const teamAndCommittee: Grants = { 'network-team': 'any', committee: 'any' }

export const wordReaders: { readonly [N in AggregateName]: Grants } = {
  policy: team,
  calendar: team,
  cycle: team,
  edition: team,
  community: { 'network-team': 'any', 'link-person': 'own-community', committee: 'any' },
  membership: teamAndCommittee,
  reviewer: team,
  // What host and visitors say of each other stands beside the workbook, and is for neither.
  review: team,
  'hmp-audit': teamAndCommittee,
  accreditation: teamAndCommittee,
  'price-list': team,
  account: { 'network-team': 'any', finance: 'any' },
  gathering: team,
  announcement: team,
  'service-access': team
}

const isList = (value: Json): value is ReadonlyArray<Json> => Array.isArray(value)

const withWords = (said: ReadonlyMap<string, string | null>) => {
  const told = (value: Json): Json => {
    if (ContentRef.is(value)) return { words: said.get(value.commitment) ?? null }
    if (isList(value)) return value.map(told)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, told(part)]))
  }
  return told
}

/** In place of each reference `{ "words": "…" }`; `null` for words that were erased. */
export const tellingWords =
  ({ read }: Pick<ContentStore, 'read'>) =>
  (state: Json): TE.TaskEither<ContentStoreFailure, Json> => {
    const references = referencesIn(state)
    return pipe(
      references.length === 0 ? TE.right([]) : read(references),
      TE.map(words =>
        withWords(new Map(references.map(({ commitment }, place) => [commitment, words[place] ?? null])))
      ),
      TE.map(told => told(state))
    )
  }

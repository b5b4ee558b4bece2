/** How the edition of the cycle that a command names came of earlier ones; empty when it is not planned. */
import { streamOf } from '../address.ts'
import { edition, type Mapping } from '../edition/index.ts'
import type { EditionId } from '../values/edition-id.ts'
import { questionAfter, type AnyQuestion } from './question.ts'

interface Earlier {
  readonly cycle: { readonly edition: EditionId } | null
}

export const editionMappings: AnyQuestion<unknown, ReadonlyArray<Mapping>, Earlier> = questionAfter<unknown, Earlier>({
  cycle: true
})({
  about: edition,
  streams: (_, { cycle }) => (cycle === null ? [] : [streamOf(edition, { edition: cycle.edition })]),
  answer: (_, { states: [state] }) => (state === undefined || state.status === 'Unknown' ? [] : state.mappings)
})

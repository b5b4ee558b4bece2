/** The standards of the edition that a command names, in its order; `null` when it was never published. */
import { streamOf } from '../address.ts'
import { edition, type Standard } from '../edition/index.ts'
import type { EditionId } from '../values/edition-id.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly edition: EditionId
}

export const publishedStandards: AnyQuestion<Needs, ReadonlyArray<Standard> | null> = question<Needs>()({
  about: edition,
  streams: command => [streamOf(edition, command)],
  answer: (_, { states: [state] }) =>
    state?.status === 'Published' || state?.status === 'Retired' ? state.standards : null
})

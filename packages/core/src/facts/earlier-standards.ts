/** The codes of the edition that is mapped from; `null` when there is no such edition. */
import { streamOf } from '../address.ts'
import { edition } from '../edition/index.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { StandardCode } from '../values/standard-code.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly from: EditionId
}

export const earlierStandards: AnyQuestion<Needs, ReadonlyArray<StandardCode> | null> = question<Needs>()({
  about: edition,
  streams: ({ from }) => [streamOf(edition, { edition: from })],
  answer: (_, { states: [earlier] }) =>
    earlier === undefined || earlier.status === 'Unknown' ? null : earlier.standards.map(({ standard }) => standard)
})

/** Where the edition stands that a command names. */
import { streamOf } from '../address.ts'
import { edition, type Edition } from '../edition/index.ts'
import type { EditionId } from '../values/edition-id.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly edition: EditionId
}
interface EditionStatus {
  readonly status: Edition['status']
}

export const editionStatus: AnyQuestion<Needs, EditionStatus> = question<Needs>()({
  about: edition,
  streams: command => [streamOf(edition, command)],
  answer: (_, { states: [state] }) => ({ status: state?.status ?? 'Unknown' })
})

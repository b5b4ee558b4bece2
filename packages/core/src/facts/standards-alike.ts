/** What is told of a standard that its edition does not have; `null` where the edition has it, or is unknown. */
import { streamOf } from '../address.ts'
import { edition } from '../edition/index.ts'
import type { EditionId } from '../values/edition-id.ts'
import { isOneSlipFrom } from '../values/one-slip.ts'
import { isOtherSpelling } from '../values/opaque-id.ts'
import type { StandardCode } from '../values/standard-code.ts'
import { listed } from '../wording/lists.ts'
import { question, type AnyQuestion } from './question.ts'

interface Named {
  readonly edition: EditionId
  readonly standard: StandardCode
}
/** Of more than these none is any likelier. */
const mostTold = 3

const alike = (code: StandardCode, codes: ReadonlyArray<StandardCode>): ReadonlyArray<StandardCode> => {
  const spelled = codes.filter(other => isOtherSpelling(other, code))
  const found = spelled.length > 0 ? spelled : codes.filter(other => isOneSlipFrom(code, other))
  return found.length > mostTold ? [] : found
}

export const standardsAlike: AnyQuestion<Named, string | null> = question<Named>()({
  about: edition,
  streams: named => [streamOf(edition, named)],
  answer: ({ edition: id, standard }, { states: [state] }) => {
    if (state === undefined || state.status === 'Unknown') return null
    const codes = state.standards.map(one => one.standard)
    if (codes.includes(standard)) return null
    const found = alike(standard, codes)
    const remedy = found.length === 0 ? 'Correct its code' : `Write ${listed(found, 'or')}, if that is meant`
    return `Edition ${id} has no standard ${standard}. ${remedy}, or leave it out.`
  }
})

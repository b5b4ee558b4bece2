/**
 * What a command holds as one text and a form asks field by field: the private facts of a reviewer. Their text is of a length
 * that tells nothing, so that nobody could type it.
 */
import { PrivateFacts, privateFactsText } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'

const name = 'privateFacts'
/** By the name of the field, what it is asked as. */
export const heldAsText: Readonly<Record<string, t.Mixed | undefined>> = { [name]: PrivateFacts }

type Spoken = Readonly<Record<string, unknown>>
/** As the command holds it; of what is not whole yet it is said field by field what it lacks. */
export const asHeld = (spoken: Spoken): Spoken => {
  const facts = PrivateFacts.decode(spoken[name])
  return isLeft(facts) ? spoken : { ...spoken, [name]: { words: privateFactsText(facts.right) } }
}

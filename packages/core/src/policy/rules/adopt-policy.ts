/** A book comes into force on the day it is adopted or later, and after the book before it; it holds what the network adopted. */
import { accept, refuse, type Decision } from '../../aggregate.ts'
import { none, oneMore } from '../../values/count.ts'
import { same } from '../../values/same.ts'
import { numbersIn } from '../book.ts'
import type { AdoptPolicy } from '../commands.ts'
import type { PolicyEvent } from '../events.ts'
import type { PolicyRefusal } from '../refusals.ts'
import type { Policy } from '../state.ts'

export const adoptPolicy = (
  { inForceFrom, book, on }: AdoptPolicy,
  policy: Policy
): Decision<PolicyEvent, PolicyRefusal> => {
  const last = policy.at(-1)
  const numbers = numbersIn(book)
  if (last?.inForceFrom === inForceFrom && same(numbersIn(last.adopted), numbers)) return accept()
  if (inForceFrom < on) return refuse({ type: 'PolicyIsNotBackdated', inForceFrom, on })
  if (last !== undefined && inForceFrom <= last.inForceFrom)
    return refuse({ type: 'PolicyVersionsOverlap', inForceFrom, lastInForceFrom: last.inForceFrom })
  return accept({ type: 'PolicyAdopted', v: 2, version: oneMore(last?.version ?? none), inForceFrom, numbers, on })
}

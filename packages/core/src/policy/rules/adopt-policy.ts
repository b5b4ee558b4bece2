/** A book comes into force on the day it is adopted or later, and after the book before it. */
import { accept, refuse, type Decision } from '../../aggregate.ts'
import { none, oneMore } from '../../values/count.ts'
import { same } from '../../values/same.ts'
import type { AdoptPolicy } from '../commands.ts'
import type { PolicyEvent } from '../events.ts'
import type { PolicyRefusal } from '../refusals.ts'
import type { Policy } from '../state.ts'

export const adoptPolicy = (
  { inForceFrom, book, on }: AdoptPolicy,
  policy: Policy
): Decision<PolicyEvent, PolicyRefusal> => {
  const last = policy.at(-1)
  if (last?.inForceFrom === inForceFrom && same(last.book, book)) return accept()
  if (inForceFrom < on) return refuse({ type: 'PolicyIsNotBackdated', inForceFrom, on })
  if (last !== undefined && inForceFrom <= last.inForceFrom)
    return refuse({ type: 'PolicyVersionsOverlap', inForceFrom, lastInForceFrom: last.inForceFrom })
  return accept({ type: 'PolicyAdopted', version: oneMore(last?.version ?? none), inForceFrom, book, on })
}

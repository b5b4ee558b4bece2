/** A price list is whole, and comes into force on the day it is adopted or later, and after the list before it. */
import { accept, refuse, type Decision } from '../../aggregate.ts'
import { none, oneMore } from '../../values/count.ts'
import { same } from '../../values/same.ts'
import type { AdoptPriceList } from '../commands.ts'
import type { PriceListEvent } from '../events.ts'
import type { PriceListRefusal } from '../refusals.ts'
import type { PriceLists } from '../state.ts'
import { wrongInList } from '../wrong-in-list.ts'

export const adoptPriceList = (
  { type: _, on, ...list }: AdoptPriceList,
  lists: PriceLists
): Decision<PriceListEvent, PriceListRefusal> => {
  const { inForceFrom } = list
  const last = lists.at(-1)
  const version = oneMore(last?.version ?? none)
  if (last !== undefined && same(last, { ...list, version: last.version })) return accept()
  const wrong = wrongInList(list)
  if (wrong !== null) return refuse(wrong)
  if (inForceFrom < on) return refuse({ type: 'PriceListIsNotBackdated', inForceFrom, on })
  if (last !== undefined && inForceFrom <= last.inForceFrom)
    return refuse({ type: 'PriceListsOverlap', inForceFrom, lastInForceFrom: last.inForceFrom })
  return accept({ type: 'PriceListAdopted', version, ...list, on })
}

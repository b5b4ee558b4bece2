/** How it is said what a place at a gathering costs, and who waits for one. */
import { inPounds, type Pence } from '@cofc/core'
import { counted } from './figures.ts'

/** What the next place would be, as the rule itself answers. */
export type NextPlace =
  | { readonly is: 'booked'; readonly net: Pence; readonly free: boolean }
  | { readonly is: 'waiting'; readonly net: Pence; readonly before: number }
  | { readonly is: 'refused'; readonly says: string }
const price = (net: Pence): string => (net === 0 ? 'nothing is charged' : `${inPounds(net)} is charged, and VAT`)
export const chargedSays = (next: NextPlace): string => {
  if (next.is === 'refused') return next.says
  if (next.is === 'waiting')
    return `Every place is taken. You wait for one${next.before === 0 ? '' : `, after ${counted(next.before, 'other')}`}. Nothing is charged while you wait. Once you have a place, ${price(next.net)}.`
  return next.free ? 'One of your free places is used, so nothing is charged.' : `Booked at once: ${price(next.net)}.`
}

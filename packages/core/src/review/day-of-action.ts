/** By when an action point is to be done: the one definition for whatever is due, told or counted of it. */
import type { PlainDate } from '../values/plain-date.ts'
import type { Finding } from './state.ts'

/** The day by which its owner took it on, or else the one in the report; `null` while no day is set. */
export const dayOfAction = ({ assigned, due }: Pick<Finding, 'assigned' | 'due'>): PlainDate | null =>
  assigned?.due ?? due

/** Where there are more than can be looked through, one types a part of the id or the name. */
import type { Offered } from '../choices.ts'

/** So many are looked through on a phone. */
const most = 30
export const isTyped = ({ choices, others }: Offered): boolean =>
  choices.length > 0 && (others || choices.length > most)

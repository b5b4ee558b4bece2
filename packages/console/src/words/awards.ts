/** How an award stands, as short as a cell of a table. */
import type { AwardOnDay } from '@cofc/reports'
import { dayInWords } from './dates.ts'
import { awardStandingName } from './names.ts'

export const awardInShort = ({ standing, from, until }: Pick<AwardOnDay, 'standing' | 'from' | 'until'>): string => {
  const name = awardStandingName[standing]
  switch (standing) {
    case 'NotYet':
      return `${name}, from ${dayInWords(from)}`
    case 'InForce':
    case 'Suspended':
      return `${name}, from ${dayInWords(from)} through ${dayInWords(until)}`
    case 'Expired':
      return `${name} on ${dayInWords(until)}`
    case 'Ended':
      return name
  }
}

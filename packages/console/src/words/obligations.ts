/** How obligations, and whether they are met, are said on pages. */
import type { Owed } from '@cofc/core'

export const owedSays: Readonly<Record<Owed['is'], string>> = {
  met: 'Met',
  'not-met': 'Not met, as far as is on record',
  'not-due': 'Not due: no visit was held yet',
  'not-known': 'Not known: of some visits it was erased, or never noted, from where their teams came'
}
/** In a table of many. */
export const owedInShort: Readonly<Record<Owed['is'], string>> = {
  met: 'Met',
  'not-met': 'Not met',
  'not-due': 'Not due',
  'not-known': 'Not known'
}

/** Rules that were waived for a visit: prisons have one parent, and now and then a client member falls ill. */
import { plusDays } from './days.ts'
import type { RecordFolder } from './record-folder.ts'
import type { Visit } from './schedule.ts'

interface Exception {
  readonly rule: string
  readonly reason: string
  readonly approved_by_role: string
  readonly on: string
}
export interface Exceptional {
  readonly sharesTheParent: boolean
  readonly clientIsIll: boolean
}
const exceptionsFor = (
  { offered, days }: Visit,
  { sharesTheParent, clientIsIll }: Exceptional
): ReadonlyArray<Exception> => [
  ...(sharesTheParent
    ? [
        {
          rule: 'ReviewerSharesTheParent',
          reason: 'All prisons have one parent. Who comes from another prison answers to another governor.',
          approved_by_role: 'committee-chair',
          on: plusDays(offered[0] ?? '', -7)
        }
      ]
    : []),
  ...(clientIsIll
    ? [
        {
          rule: 'TooFewClientMembers',
          reason: 'The client member of the team fell ill on the day before, and nobody could take their place.',
          approved_by_role: 'network-team',
          on: plusDays(days[0] ?? '', -1)
        }
      ]
    : [])
]

export const writeExceptions =
  (folder: RecordFolder, review: { readonly community: string; readonly cycle: string }) =>
  (visit: Visit, exceptional: Exceptional): void => {
    const key = [review.community, review.cycle, String(visit.seq)]
    for (const exception of exceptionsFor(visit, exceptional))
      folder.write('exceptions.csv', { file: 'visits.csv', key, ...exception })
  }

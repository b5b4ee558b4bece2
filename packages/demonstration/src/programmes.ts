/** What was decided about the programmes of prison communities: each for five years, one subject to what is to be put right, one lapsed. */
import type { Community } from './communities.ts'
import { plusDays } from './days.ts'
import type { RecordFolder } from './record-folder.ts'
import type { Cycle } from './cycles.ts'

const yearsLater = (day: string, years: number): string => `${String(Number(day.slice(0, 4)) + years)}${day.slice(4)}`
const dayBefore = (day: string): string => plusDays(day, -1)

const isAudited = ({ years }: Community): boolean =>
  years.some(({ membershipType }) => membershipType === 'HmpIntegratedAudit')

/** The day on which a programme of later years became one: the profile tells it. */
const sinceOf = ({ mark }: Community, cycles: ReadonlyArray<Cycle>): string => {
  const middle = cycles.find(({ back }) => back === 1)
  return mark === 'gains a programme' && middle !== undefined ? plusDays(middle.opens, 75) : '2018-04-01'
}
const decidedNext = (place: number): 'full' | 'maintained' | 'lapsed' =>
  place === 1 ? 'maintained' : place === 2 ? 'lapsed' : 'full'

export const writeProgrammes = (
  folder: RecordFolder,
  communities: ReadonlyArray<Community>,
  cycles: ReadonlyArray<Cycle>
): void => {
  const audited = communities.filter(isAudited)
  const renewed = audited.filter(({ mark }) => mark === null)
  for (const community of audited) {
    const from = sinceOf(community, cycles)
    const next = yearsLater(from, 5)
    const programme = { community: community.community, reference: `PA-${community.community.slice(3)}` }
    folder.write('programmes.csv', { ...programme, outcome: 'full', from, until: dayBefore(next) })
    if (!renewed.includes(community)) continue
    const outcome = decidedNext(renewed.indexOf(community))
    const until = outcome === 'lapsed' ? '' : dayBefore(yearsLater(next, 5))
    folder.write('programmes.csv', { ...programme, outcome, from: next, until })
  }
}

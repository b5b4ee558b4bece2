/** The two criteria that the network names, as they were judged before a community became an Accreditation member. */
import type { Community } from './communities.ts'
import { plusDays } from './days.ts'
import type { Given } from './given.ts'
import type { RecordFolder } from './record-folder.ts'
import type { Year } from './years.ts'

export const criteria = ['members-take-part', 'staff-are-supervised'] as const
const reasons = {
  'members-take-part': 'The minutes of a whole year show members in the chair of the community meeting.',
  'staff-are-supervised': 'Two supervisors confirmed groups every fortnight, and showed their diaries.'
} as const

export const isForAccreditation = ({ membershipType }: Year): boolean => membershipType === 'Accreditation'

/** An Accreditation member that has not applied yet, and lost its supervisor: it is refused when it applies. */
export const wantingACriterion = (communities: ReadonlyArray<Community>): Community | undefined =>
  communities.findLast(
    ({ sector, years }) =>
      sector === 'ADTC' &&
      years.every(year => isForAccreditation(year) === (year.cycle.back === 0)) &&
      years.at(-1)?.kind === 'accreditation'
  )

export const writeCriteria = (folder: RecordFolder, communities: ReadonlyArray<Community>): void => {
  for (const { community, years } of communities) {
    const first = years.find(isForAccreditation)
    if (first === undefined) continue
    for (const criterion of criteria)
      folder.write('criteria.csv', {
        ...{ community, criterion, shown: 'yes', judged_by: 'J-01', on: plusDays(first.cycle.opens, -95) },
        reason: reasons[criterion]
      })
  }
  const wanting = wantingACriterion(communities)
  const opens = wanting?.years.at(-1)?.cycle.opens
  if (wanting === undefined || opens === undefined) return
  folder.write('criteria.csv', {
    ...{ community: wanting.community, criterion: 'staff-are-supervised', shown: 'no', judged_by: 'J-02' },
    ...{ on: plusDays(opens, 40), reason: 'Their supervisor left in spring, and nobody has come since.' }
  })
}

/** What the community asks that wants a criterion; the network refuses it. */
export const refusedApplication = (communities: ReadonlyArray<Community>): Given | null => {
  const wanting = wantingACriterion(communities)
  const last = wanting?.years.at(-1)
  if (wanting === undefined || last === undefined) return null
  const { cycle, opens } = last.cycle
  return { type: 'ApplyForAccreditation', community: wanting.community, cycle, on: plusDays(opens, 60) }
}

/** The accreditation committee: people of the reviewer register who are trained for it, two of them lay members. */
import type { Community } from './communities.ts'
import type { RecordFolder } from './record-folder.ts'

interface Member {
  readonly reviewer: string
  readonly kind: 'client' | 'independent'
  readonly training: 'committee' | 'committee-chair'
}
const member = (number: number, kind: Member['kind'], training: Member['training'] = 'committee'): Member => ({
  ...{ reviewer: `RC-0${number}`, kind, training }
})
export const chair = 'RC-01'
const members: ReadonlyArray<Member> = [
  member(1, 'independent', 'committee-chair'),
  ...[member(2, 'client'), member(3, 'client')],
  ...[4, 5, 6, 7, 8, 9].map(number => member(number, 'independent'))
]
/** Who decides, and who hears appeals: nobody does both. */
export const sitting = members.slice(0, 6).map(({ reviewer }) => reviewer)
export const panel = members.slice(6).map(({ reviewer }) => reviewer)
/** Worked once where somebody applies now. */
const formerColleague = 'RC-05'

/** Whoever was at a community before stands aside there. */
export const asideFor = (community: string, formerly: string): ReadonlyArray<string> =>
  community === formerly ? [formerColleague] : []

export const writeCommittee = (folder: RecordFolder, formerly: Community | undefined): void => {
  for (const { reviewer, kind, training } of members)
    folder.write('reviewers.csv', {
      ...{ reviewer, kind, trained_as: [training] },
      served_in: reviewer === formerColleague && formerly !== undefined ? [formerly.community] : []
    })
}

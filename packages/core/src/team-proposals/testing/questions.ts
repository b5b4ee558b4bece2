/** How tests ask for teams: in few words. */
import { defaultBook } from '../../policy/index.ts'
import type { Count } from '../../values/count.ts'
import type { TeamProposal } from '../proposal.ts'
import type { AvailableReviewer, StaffedVisit, TeamsQuestion, VisitToStaff } from '../question.ts'

const always = [{ from: '2024-01-01', until: '2024-12-31' }]
const reviewer =
  (more: { readonly client: boolean; readonly trainedAsLead: boolean }) =>
  (id: string, home: string | null, free: ReadonlyArray<{ from: string; until: string }> = always): AvailableReviewer =>
    ({
      reviewer: id,
      home,
      specialist: false,
      seniorYears: null,
      servedIn: [],
      localArea: null,
      homeIsMember: true,
      homeParent: null,
      visitedBy: [],
      visits: [],
      ...more,
      free
    }) as unknown as AvailableReviewer
export const lead = reviewer({ client: false, trainedAsLead: true })
export const client = reviewer({ client: true, trainedAsLead: false })
export const clientLead = reviewer({ client: true, trainedAsLead: true })
export const other = reviewer({ client: false, trainedAsLead: false })

export const about = (community: string) => ({ community, cycle: '2023-2024', kind: 'peer-review', visit: 1 }) as const

/** A visit as `TC-1 2024-02-04`. */
const visitOf = (text: string): VisitToStaff => {
  const [community = '', day = ''] = text.split(' ')
  return { ...about(community), day } as VisitToStaff
}
interface Asked {
  readonly size: number
  readonly most?: number
  readonly visits: ReadonlyArray<string>
  readonly reviewers: ReadonlyArray<AvailableReviewer>
  readonly history?: ReadonlyArray<StaffedVisit>
}
export const asked = ({ size, most = 3, visits, reviewers, history = [] }: Asked): TeamsQuestion => ({
  visits: visits.map(visitOf),
  reviewers,
  history,
  policy: { ...defaultBook, teamSize: size as Count, visitsPerReviewer: most as Count }
})
/** By host: who goes, in order. */
export const ids = ({ teams }: TeamProposal): Readonly<Record<string, string>> =>
  Object.fromEntries(teams.map(({ community, team }) => [community, team.map(({ reviewer: id }) => id).join(' ')]))

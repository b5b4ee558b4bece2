/** What stands around the reviews of a made-up history: its edition, its cycles, its communities. */
import type { CommunityEvent, CycleEvent, EditionEvent, MembershipEvent } from '@cofc/core'
import { daysOf, cycleAt, type Year } from './calendar.ts'

/** An event on its way into the file: its stream, its type and its text. */
export interface Line {
  readonly stream: string
  readonly type: string
  readonly data: string
}
/** Plain text stands here for core's values: the history's test decodes every event. */
type Plain<E> = E extends string ? string : E extends number ? number : { readonly [Key in keyof E]: Plain<E[Key]> }
type Frame = Plain<EditionEvent | CycleEvent | CommunityEvent | MembershipEvent>

const line = (stream: string, event: Frame): Line => ({ stream, type: event.type, data: JSON.stringify(event) })

export const edition = 'E1'
const sections = 5
export const standardsInScope = 75
export interface Scoped {
  readonly standard: string
  readonly section: string
  readonly standardType: 1 | 2 | 3
  readonly core: boolean
}
export const scope: ReadonlyArray<Scoped> = Array.from({ length: standardsInScope }, (_, index) => {
  const section = 1 + Math.floor((index * sections) / standardsInScope)
  const standardType = (1 + (index % 3)) as 1 | 2 | 3
  return { standard: `${section}.${index + 1}`, section: `Section ${section}`, standardType, core: index % 5 === 0 }
})

export const editionLines = (): ReadonlyArray<Line> => {
  const on = daysOf(cycleAt(0)).opens
  const written = scope.map(one => {
    const standard = { ...one, text: `Standard ${one.standard}`, sectors: [], supplement: null, values: [] }
    return line(`edition-${edition}`, { type: 'StandardWritten', edition, standard, on })
  })
  return [
    line(`edition-${edition}`, { type: 'EditionDrafted', edition, title: 'Standards', on }),
    ...written,
    line(`edition-${edition}`, { type: 'EditionPublished', edition, on })
  ]
}

export const opening = (cycle: Year): ReadonlyArray<Line> => {
  const { opens, closes, on } = daysOf(cycle)
  const windows = { opens, selfReviewDue: on(120), visitsFrom: on(130), visitsUntil: on(330), closes }
  return [
    line(`cycle-${cycle.name}`, { type: 'CyclePlanned', cycle: cycle.name, edition, windows, on: opens }),
    line(`cycle-${cycle.name}`, { type: 'CycleOpened', cycle: cycle.name, on: opens })
  ]
}
export const closing = (cycle: Year): ReadonlyArray<Line> => {
  const { closes: on } = daysOf(cycle)
  return [
    line(`cycle-${cycle.name}`, { type: 'CycleClosed', cycle: cycle.name, on }),
    line(`cycle-${cycle.name}`, { type: 'NationalReportPublished', cycle: cycle.name, revision: 1, on })
  ]
}

export const sectorOf = (member: number): string => ['ADTC', 'CYP', 'HMP', 'Addiction', 'LD'][member % 5] ?? 'ADTC'
const membershipType = 'Full'

export const joining = (community: string, member: number, cycle: Year): ReadonlyArray<Line> => {
  const { opens: on } = daysOf(cycle)
  const profile = {
    name: `Community ${community}`,
    sector: sectorOf(member),
    provider: 'nhs',
    country: 'GB',
    localArea: null,
    parent: null,
    places: 12,
    models: ['TC'],
    entryCriteria: null,
    membersDecideAdmission: true,
    linkPerson: `L-${community}`,
    programmeAccreditation: null
  }
  const forms = ['joining', 'finance']
  const applied = { type: 'MembershipAppliedFor', community, membershipType, forms, on } as const
  return [
    line(`community-${community}`, { type: 'CommunityRegistered', community, profile, on }),
    line(`membership-${community}`, applied),
    inCycle('CommunityAdmitted', community, cycle)
  ]
}
export const renewing = (community: string, cycle: Year): Line => inCycle('MembershipRenewed', community, cycle)

const inCycle = (type: 'CommunityAdmitted' | 'MembershipRenewed', community: string, cycle: Year): Line => {
  const { opens, closes } = daysOf(cycle)
  const event = { type, community, membershipType, cycle: cycle.name, opens, closes, on: opens } as const
  return line(`membership-${community}`, event)
}
export const completing = (community: string, cycle: Year): Line =>
  line(`membership-${community}`, {
    type: 'FullCycleCompleted',
    community,
    cycle: cycle.name,
    on: daysOf(cycle).closes
  })
export const leaving = (community: string, cycle: Year): Line =>
  line(`membership-${community}`, {
    type: 'MembershipLapsed',
    v: 2,
    community,
    cycle: cycle.name,
    on: daysOf(cycle).opens
  })

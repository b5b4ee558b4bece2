/** What everyone can read: the JSON of a national report, the register of its cycle, and the edition. Nothing else. */

export const sectorList = ['ADTC', 'CYP', 'HMP', 'Addiction', 'LD'] as const
export type Part = (typeof sectorList)[number] | 'audited'
export const partList: ReadonlyArray<Part> = [...sectorList, 'audited']

export interface Counts {
  readonly n: number
  readonly selfRated: number
  readonly met: number
  readonly partly: number
  readonly not: number
}
type Group<Figure> = { readonly group: string } & (({ readonly shown: true } & Figure) | { readonly shown: false })
export interface SectionCounts {
  readonly n: number
  readonly selfRated: number
  readonly percentMet: number
}
export interface SectionFigures {
  readonly section: string
  readonly groups: ReadonlyArray<Group<SectionCounts>>
}
export interface AreaListed {
  readonly area: string
  readonly groups: ReadonlyArray<Group<Counts>>
}
export type ItemListed = { readonly area: string; readonly item: string } & (
  | ({ readonly shown: true } & Counts)
  | { readonly shown: false }
)
/** Of an area `n` counts communities, and `met`, `partly` and `not` count ratings. */
export interface JointAudits {
  readonly final: number | null
  readonly areas: ReadonlyArray<AreaListed>
  /** Those that the audits rate themselves. */
  readonly items: ReadonlyArray<ItemListed>
  readonly byStandards: ReadonlyArray<{ readonly area: string; readonly standard: string }>
}
interface Rate {
  readonly n: number
  readonly count: number | null
  readonly perPlaceYear: number | null
}
export interface Published {
  readonly reviews: { readonly final: number; readonly byKind: object | null }
  readonly method: { readonly rated: number; readonly selfRated: number; readonly hmpOnly: number | null }
  readonly standards: ReadonlyArray<{
    readonly standard: string
    readonly section: string
    readonly groups: ReadonlyArray<Group<Counts>>
    readonly change: { readonly n: number; readonly percentMet: number } | null
  }>
  readonly hmp: {
    readonly reviews: object | null
    readonly groups: ReadonlyArray<Group<SectionCounts>>
    readonly sections: ReadonlyArray<SectionFigures>
    readonly standards: ReadonlyArray<{ readonly standard: string; readonly groups: ReadonlyArray<Group<Counts>> }>
    readonly audits?: JointAudits
  }
  readonly sections: ReadonlyArray<SectionFigures>
  readonly selfAndPeer: ReadonlyArray<
    | { readonly standard: string; readonly shown: true; readonly n: number; readonly peerPercentMet: number }
    | { readonly standard: string; readonly shown: false }
  >
  readonly outcomes: ReadonlyArray<{ readonly measure: string; readonly groups: ReadonlyArray<Group<Rate>> }>
  readonly coded: ReadonlyArray<{
    readonly code: string
    readonly sections: ReadonlyArray<{ readonly section: string; readonly percentMet: number | null }>
  }>
}
export interface MemberListed {
  readonly community: string
  readonly sector: string
  readonly membershipType: string
}
export interface StandardListed {
  readonly standard: string
  readonly section: string
  readonly core: boolean
  readonly sectors: ReadonlyArray<string>
  readonly supplement: string | null
}
export interface Known {
  readonly report: Published
  readonly register: ReadonlyArray<MemberListed>
  readonly edition: ReadonlyArray<StandardListed>
}

export const partOf = ({ membershipType, sector }: MemberListed): Part =>
  membershipType === 'HmpIntegratedAudit' ? 'audited' : (sector as Part)

export const isInScope = ({ membershipType, sector }: MemberListed, standard: StandardListed): boolean =>
  (standard.core || (membershipType !== 'Associate' && membershipType !== 'Developmental')) &&
  (standard.supplement === null || sector === 'Addiction') &&
  (standard.sectors.length === 0 || standard.sectors.includes(sector))

export const partsIn = (group: string): ReadonlyArray<Part> => {
  if (group === 'all') return sectorList
  return group === 'prison' ? ['HMP', 'audited'] : [group as Part]
}

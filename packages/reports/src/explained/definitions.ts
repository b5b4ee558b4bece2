/** What a figure is, in the words of the rulebook: by its address, for every figure that is explained. */
import { definingRules, type DefiningRule } from './defining-rules.ts'
import { figuresExplained, type FiguresExplained } from './figures-explained.ts'
import { partsOfAddress } from './figures-of.ts'

type Rules = ReadonlyArray<DefiningRule>
type RulesAt = (at: ReadonlyArray<string>) => Rules

const onCounts = (name: string | undefined): Rules => {
  if (name === 'n') return ['D801', 'D701', 'D502']
  if (name === 'selfRated') return ['D501']
  return name === 'percentMet' ? ['D801', 'D802', 'D501'] : ['D801', 'D501']
}
const ofMembers: RulesAt = ([name]) => {
  if (name === 'byType') return ['D101', 'D201']
  if (name === 'bySector') return ['D101', 'D104']
  if (name === 'endedWithin') return ['D106']
  return name === 'joined' || name === 'left' ? ['D111'] : ['D101']
}
const ofStandards: RulesAt = ([, group, name]) => {
  if (group !== 'change') return onCounts(name)
  return name === 'points' ? ['D1001', 'D1002'] : ['D1001']
}
const ofSections: RulesAt = at => (at.includes('standards') ? ['D1501'] : ['D901', 'D1501', ...onCounts(at.at(-1))])
const ofAudits: RulesAt = ([name]) => (name === 'final' ? ['D701', 'D2030'] : ['D2030', 'D2033'])
const ofHmp: RulesAt = ([name = '', ...at]) => {
  const found: Readonly<Record<string, Rules>> = {
    members: ['D104', 'D1203'],
    auditMembers: ['D602'],
    reviews: ['D701', 'D1203'],
    standards: ['D1203', ...ofStandards(at)],
    sections: ['D1203', ...ofSections(at)],
    audits: ofAudits(at)
  }
  return found[name] ?? ['D1203', ...ofSections([name, ...at])]
}
const ofOutcomes: RulesAt = ([, , name]) => {
  if (name === 'perPlaceYear') return ['D1902', 'D1906']
  return name === 'count' ? ['D1906'] : ['D1902']
}
const ofAccreditations: RulesAt = ([name]) => {
  if (name === 'accredited') return ['D2710', 'D2712']
  return name === 'inForce' ? ['D2713'] : ['D2710']
}
const ofMethod: RulesAt = ([name]) => {
  if (name === 'members') return ['D101']
  if (name === 'hmpOnly') return ['D602']
  return name === 'selfRated' ? ['D501'] : ['D701', 'D502']
}

const national: Readonly<Record<string, RulesAt>> = {
  members: ofMembers,
  reviews: () => ['D701'],
  standards: ofStandards,
  sections: ofSections,
  method: ofMethod,
  participation: () => ['D1907'],
  mostMet: ([, name]) => onCounts(name),
  leastMet: ([, name]) => onCounts(name),
  selfAndPeer: ([, name]) => (name === 'points' ? ['D804', 'D1002'] : ['D804']),
  outcomes: ofOutcomes,
  hmp: ofHmp,
  accreditation: ofAccreditations,
  themes: () => ['D701', 'D2004'],
  lastYear: () => ['D1006'],
  erased: () => ['D703']
}
const local: Readonly<Record<string, RulesAt>> = {
  profile: () => ['D2002'],
  visits: () => ['D2003'],
  portfolio: () => ['D2008'],
  accreditation: ([name]) => (name === 'case' ? ['D2022', 'D2025'] : ['D2021', 'D2022']),
  audit: () => ['D2026'],
  sections: ([, side, name]) => (side === 'change' && name === 'points' ? ['D2005', 'D1002'] : ['D2005']),
  values: () => ['D3048'],
  benchmark: ([, whose]) => (whose === 'own' ? ['D2005'] : ['D2011']),
  outcomes: ([, name]) => (name === 'count' ? ['D2012'] : ['D2012', 'D1902']),
  statistics: () => ['D2014'],
  erased: () => ['D703']
}
const reports = { national, local } as const

export interface Definition {
  readonly rule: DefiningRule
  /** The sentence of the rulebook. */
  readonly says: string
}
type Known = keyof typeof reports | FiguresExplained
const isOfChapters = (report: Known): report is keyof typeof reports => Object.hasOwn(reports, report)
const rulesOf = (report: Known, address: string): Rules => {
  if (!isOfChapters(report)) return figuresExplained[report].rules(address)
  const [chapter = '', ...at] = partsOfAddress(address)
  return reports[report][chapter]?.(at) ?? []
}

/** The rules that say what stands at an address; none where there is no figure. */
export const definitionsOf = (report: Known, address: string): ReadonlyArray<Definition> =>
  [...new Set(rulesOf(report, address))].map(rule => ({ rule, says: definingRules[rule] }))

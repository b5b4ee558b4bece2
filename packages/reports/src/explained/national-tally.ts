/** Every figure of the national report as a tally, by the first name of its address. */
import type { AnyGroup } from '../figures/groups.ts'
import { publishedOf } from '../national-report/section-figures.ts'
import type { Explaining } from './explaining.ts'
import { addressOf } from './figures-of.ts'
import { pooled } from './in-sections.ts'
import { ofAccreditations } from './of-accreditations.ts'
import { ofAudits } from './of-audits.ts'
import { ofLastYear, ofThemes } from './of-findings.ts'
import { ofErased, ofMembers } from './of-members.ts'
import { ofOutcomes } from './of-outcomes.ts'
import { ofMethod, ofParticipation, ofPrisonReviews, ofReviews } from './of-reviews.ts'
import { changeOnLast, onStandard, selfBesidePeer } from './on-standards.ts'
import type { Tallied } from './tallied.ts'

type TallyAt = (explaining: Explaining, at: ReadonlyArray<string>) => Tallied | null

const ofStandards: TallyAt = (explaining, [code = '', group = '', name]) =>
  group === 'change'
    ? changeOnLast(explaining, code, name)
    : onStandard(explaining.now.figures, code, [group as AnyGroup, name])
const ofSections: TallyAt = ({ now: { figures, published } }, [section = '', ...at]) =>
  pooled(figures, publishedOf(published, section), at)
/** The same figures again, in another order. */
const ofNetworkOnStandard: TallyAt = (explaining, [code = '', name]) =>
  onStandard(explaining.now.figures, code, ['all', name])

const hmpChapter: Readonly<Record<string, TallyAt>> = {
  members: explaining => ofMembers(explaining, ['bySector', 'HMP']),
  auditMembers: explaining => ofMembers(explaining, ['byType', 'HmpIntegratedAudit']),
  reviews: ofPrisonReviews,
  standards: ofStandards,
  sections: ofSections,
  audits: ofAudits
}
const ofHmp: TallyAt = (explaining, at) => {
  const { figures, published } = explaining.now
  const tallyAt = hmpChapter[at[0] ?? '']
  return tallyAt === undefined ? pooled(figures, [...published.values()], at) : tallyAt(explaining, at.slice(1))
}

const chapters: Readonly<Record<string, TallyAt>> = {
  members: ofMembers,
  reviews: ofReviews,
  standards: ofStandards,
  sections: ofSections,
  method: ofMethod,
  participation: ofParticipation,
  mostMet: ofNetworkOnStandard,
  leastMet: ofNetworkOnStandard,
  selfAndPeer: selfBesidePeer,
  outcomes: ofOutcomes,
  hmp: ofHmp,
  accreditation: ofAccreditations,
  themes: ofThemes,
  lastYear: ofLastYear,
  erased: ofErased
}
export const tallyOfNational: TallyAt = (explaining, [chapter = '', ...at]) =>
  chapters[chapter]?.(explaining, at) ?? null

/**
 * Numbers that tally nothing: the number of an issue, thresholds, the type of a standard, and what is ordered rather than
 * summed. What stands under a code is never explained: it would tell whose it is.
 */
export const isNoTally = (at: ReadonlyArray<string>): boolean => {
  const [chapter = '', , name] = at
  if (['revision', 'publishedOn', 'coded', 'appendix'].includes(chapter)) return true
  if (chapter === 'standards' && name === 'type') return true
  return addressOf(at).startsWith('method/smallest') || at.at(-1) === 'quartiles'
}

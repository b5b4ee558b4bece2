/** By which rule a figure of the national report is hidden or left out. It answers the rule, and nothing else. */
import { sectors } from '@cofc/core'
import type { AnyGroup } from '../figures/groups.ts'
import { fewCounted, hiding, small, smallestGroup } from '../figures/hiding.ts'
import { countsOf, type PartsOnStandard } from '../figures/on-standard.ts'
import { withoutAwardIn } from '../national-report/accreditations-decided.ts'
import { figuresThen } from '../national-report/accreditations-told.ts'
import { sharedWith } from '../national-report/change-on-last.ts'
import type { CountedReview } from '../national-report/counted-reviews.ts'
import { tallyOf, type Measured } from '../national-report/outcome-rates.ts'
import { visitsHeld } from '../national-report/participation.ts'
import { publishedFigures } from '../national-report/published-figures.ts'
import { itemsOfIssues } from '../national-report/published-items.ts'
import { partOf, ratedStandards } from '../national-report/tallies.ts'
import type { Explaining } from './explaining.ts'
import { hidingRules, type HidingRule } from './hiding-rules.ts'
import type { HiddenBecause } from './explained.ts'
import { standardIn } from './on-standards.ts'

type WhyHidden = (explaining: Explaining, at: ReadonlyArray<string>) => HidingRule

/** Whether it would be shown if nothing had been issued before. */
const isHiddenSince = ({ now: { figures } }: Explaining, code: string, group: AnyGroup): boolean => {
  const alone = publishedFigures([{ figures, kept: null }])
  return [...alone].some(([standard, { shown }]) => standard === code && shown.has(group))
}

/** By the rules on one breakdown, or else for what could be worked out from several. */
const besideOthers = (parts: PartsOnStandard, group: AnyGroup): HidingRule => {
  const bySector = sectors.filter(sector => parts.has(sector))
  const hidden = hiding(
    countsOf(parts, 'all'),
    bySector.map(sector => countsOf(parts, sector))
  )
  if (group === 'all') return hidden.total ? 'D1408' : 'D1602'
  return hidden.parts[bySector.findIndex(sector => sector === group)] === true ? 'D1401' : 'D1601'
}
const inBreakdown = (explaining: Explaining, code: string, group: AnyGroup): HidingRule => {
  const { figures } = explaining.now
  const standard = standardIn(figures, code)
  const on = standard === undefined ? undefined : ratedStandards([standard], figures.counted, figures.members)[0]
  if (on === undefined || small(countsOf(on.parts, group))) return group === 'all' ? 'D1302' : 'D1301'
  return isHiddenSince(explaining, code, group) ? 'D1805' : besideOthers(on.parts, group)
}
const onStandards: WhyHidden = (explaining, [code = '', group]) => {
  if (group === 'prison') return 'D1410'
  if (group !== 'change') return inBreakdown(explaining, code, group as AnyGroup)
  const { now, last } = explaining
  const standard = standardIn(now.figures, code)
  const isShared =
    last !== null && standard !== undefined && sharedWith(now.figures, last.figures)(standard.standard) !== null
  return isShared ? 'D1003' : 'D1004'
}

const includedIn: Readonly<Record<string, Measured>> = { 'self-harm-severe': 'self-harm' }
const isIn =
  (group: string | undefined) =>
  (review: CountedReview): boolean =>
    group === 'all' || partOf(review) === group
const leftOut: Readonly<Record<string, HidingRule>> = { count: 'D1906', perPlaceYear: 'D1902' }
const isTooNear = (measure: string, reviews: ReadonlyArray<CountedReview>, counted: number): boolean => {
  const wider = includedIn[measure]
  return wider !== undefined && fewCounted(tallyOf(wider, reviews).counted - counted)
}
const onOutcomes: WhyHidden = ({ now: { figures } }, [measure = '', group, name = '']) => {
  const rule = leftOut[name]
  if (rule !== undefined) return rule
  const reviews = figures.network.filter(isIn(group))
  const { n, counted } = tallyOf(measure as Measured, reviews)
  if (n < smallestGroup) return group === 'all' ? 'D1302' : 'D1301'
  if (fewCounted(counted)) return 'D1903'
  return isTooNear(measure, reviews, counted) ? 'D1905' : 'D1904'
}

const onAudits: WhyHidden = ({ now: { figures } }, [name, area = '', item = '']) => {
  if (name === 'final') return 'D2034'
  if (name !== 'items') return 'D2033'
  const [alone] = itemsOfIssues([{ figures, kept: null }])
  return alone?.get(`${area}/${item}` as never) === null ? 'D2033' : 'D2039'
}

const onPrisons: WhyHidden = (explaining, [name, ...at]) => {
  if (name === 'standards') return onStandards(explaining, at)
  if (name === 'audits') return onAudits(explaining, at)
  return name === 'reviews' ? 'D1303' : 'D1502'
}

/** Shown in no issue from which an erased number could be taken. */
const onParticipation: WhyHidden = ({ now, numbers }) =>
  visitsHeld(now.figures).some(visit => numbers(visit[6]) === null) ? 'D1909' : 'D1907'

const onAccreditations: WhyHidden = ({ now }) =>
  withoutAwardIn(figuresThen(now.figures)) < smallestGroup ? 'D2715' : 'D2714'

const chapters: Readonly<Record<string, WhyHidden>> = {
  members: () => 'D111',
  reviews: () => 'D1303',
  method: () => 'D1303',
  standards: onStandards,
  sections: () => 'D1502',
  selfAndPeer: () => 'D1603',
  outcomes: onOutcomes,
  hmp: onPrisons,
  participation: onParticipation,
  accreditation: onAccreditations,
  themes: () => 'D1302',
  lastYear: ({ last }) => (last === null ? 'D1006' : 'D1302')
}

export const whyHidden = (explaining: Explaining, [chapter = '', ...at]: ReadonlyArray<string>): HiddenBecause => {
  const rule = chapters[chapter]?.(explaining, at) ?? 'D1301'
  return { rule, says: hidingRules[rule] }
}

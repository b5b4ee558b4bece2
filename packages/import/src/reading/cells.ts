/** The kinds of cell that the columns are made of, each with what is expected there. */
import {
  ApprovingRole,
  approvingRoles,
  AuditArea,
  auditAreas,
  BasisPoints,
  CommunityId,
  CommunityModel,
  communityModels,
  ConfirmedObligation,
  confirmedObligations,
  CoreValue,
  coreValues,
  count,
  Count,
  countries,
  Country,
  CriterionId,
  Cycle,
  domain,
  EditionId,
  GivenDay,
  isTellable,
  ItemCode,
  MembershipType,
  membershipTypes,
  oneYear,
  OpaqueId,
  OutcomeMeasure,
  outcomeMeasures,
  type PlainDate,
  Price,
  PricedBy,
  pricings,
  Provider,
  providers,
  Rating,
  ratings,
  ReviewerId,
  ReviewKind,
  reviewKinds,
  type Score,
  Sector,
  sectors,
  ShortCode,
  SizeUnit,
  sizeUnits,
  StandardCode,
  TermYears,
  VisitRule,
  waivableAccreditationRules,
  waivableRules,
  type WaivableAccreditationRule,
  wrongWithLine,
  wrongWithWords
} from '@cofc/core'
import * as t from 'io-ts'
import { itemsOf } from './column.ts'
import { failureOfSpreadsheet } from './slips.ts'
import { textAs } from './text-as.ts'

const oneOf = (values: ReadonlyArray<string>): string => `one of ${values.join(', ')}`
const anId = 'an id of up to 40 letters, digits, hyphens or underscores'

/** A fixed choice of words. */
export const choice = <const Word extends string>(...words: ReadonlyArray<Word>) => ({
  codec: textAs<Word>('choice', text => words.find(word => word === text)),
  expects: oneOf(words),
  words
})
/** A fixed choice of words, each standing for something. */
const meaning = <A>(meanings: Readonly<Record<string, A>>) => ({
  codec: textAs<A>('meaning', text => (Object.hasOwn(meanings, text) ? meanings[text] : undefined)),
  expects: Object.keys(meanings).join(' or '),
  words: Object.keys(meanings)
})
const wholeNumber = (text: string): Count | undefined => {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : -1
  return Count.is(number) ? number : undefined
}
/** Who took part beside the team: how many, or a list of which only the length counts. */
const heads = (text: string): Count | undefined => wholeNumber(text) ?? wholeNumber(String(itemsOf(text).length))

/** A day beyond these is a slip of the pen, and would be counted on from for thousands of years. */
export const date = {
  codec: GivenDay,
  expects: 'a day from 1900 to 2199, written YYYY-MM-DD'
}
const textWithout = (wrong: (text: string) => string | null) => {
  const wrongWith = (text: string) => wrong(text) ?? failureOfSpreadsheet(text)
  const codec = textAs<string>('text', text => (wrongWith(text) === null ? text : undefined))
  return { codec, expects: 'some text', tells: 'nothing', wrong: wrongWith } as const
}
/** People's words, which may run over several lines. */
export const text = textWithout(wrongWithWords)
/** A name or a title. */
export const line = textWithout(wrongWithLine)
export const path = { codec: t.string, expects: 'the path of a file', tells: 'nothing' } as const
export const yesOrNo = meaning({ yes: true, no: false })
export const ordinal = {
  codec: textAs('number from 1', text => (text === '0' ? undefined : wholeNumber(text))),
  expects: 'a whole number from 1'
}
/** What an empty ordinal means. */
export const first = count(1)
export const number = { codec: textAs('whole number', wholeNumber), expects: 'a whole number' }
export const headcount = {
  codec: textAs('headcount', heads),
  expects: 'a whole number, or a list separated by ";"',
  tells: 'codes'
} as const
export const severalYears = {
  codec: textAs('years', text => {
    const years = wholeNumber(text)
    return TermYears.is(years) && years !== oneYear ? years : undefined
  }),
  expects: 'a whole number from 2 to 10'
}
/** Without a sign, and without what divides thousands: in hundredths. */
export const hundredths = (text: string): number => {
  const [, whole = '', parts = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text) ?? []
  return whole === '' ? -1 : Number(`${whole}${parts.padEnd(2, '0')}`)
}
export const pounds = {
  codec: textAs<Price>('pounds', text => {
    const pence = hundredths(text)
    return Price.is(pence) ? pence : undefined
  }),
  expects: 'pounds and pence such as 2460.00, a million at most'
}
export const perCent = {
  codec: textAs<BasisPoints>('per cent', text => {
    const basisPoints = hundredths(text)
    return BasisPoints.is(basisPoints) ? basisPoints : undefined
  }),
  expects: 'a share in per cent such as 5 or 2.5, from 0 to 100'
}
export const standardType = meaning<1 | 2 | 3>({ 1: 1, 2: 2, 3: 3 })

export const communityId = { codec: CommunityId, expects: anId, names: 'community' } as const
/** A community that need not belong to the network. */
export const anyCommunityId = { codec: CommunityId, expects: anId, idOf: 'community' } as const
/** One that need not be registered, and is not told. */
export const anyReviewerId = { codec: ReviewerId, expects: anId } as const
export const criterionId = { codec: CriterionId, expects: anId } as const
export const editionId = { codec: EditionId, expects: anId, names: 'edition' } as const
export const reviewerId = { codec: ReviewerId, expects: anId, names: 'reviewer' } as const
export const opaqueId = { codec: OpaqueId, expects: `${anId}, never a name` }
export const cycleName = {
  codec: textAs<Cycle>('cycle', text => (Cycle.is(text) && text >= '1900' && text < '2199' ? text : undefined)),
  expects: 'a cycle written 2023-2024',
  names: 'cycle'
} as const
export const standardCode = { codec: StandardCode, expects: 'a code of up to 20 letters, digits, dots or hyphens' }
export const shortCode = {
  codec: ShortCode,
  expects: 'a code of up to 40 letters, digits, dots, hyphens or underscores'
}
export const itemCode = {
  codec: ItemCode,
  expects: 'a code of up to 20 letters, digits, dots, hyphens or underscores'
}
export const score = {
  codec: textAs<Score>('score', text => (/^[1-5]$/.test(text) ? (Number(text) as Score) : undefined)),
  expects: 'a whole number from 1 to 5'
}
export const priceKey = choice(...sectors, ...providers)
export const sizeUnit = { codec: SizeUnit, expects: oneOf(sizeUnits) }
export const pricedBy = { codec: PricedBy, expects: oneOf(pricings) }
export const country = {
  codec: Country,
  expects: 'a country by its two capital letters (ISO 3166-1), such as GB',
  words: [...countries, 'UK']
}

export const auditArea = { codec: AuditArea, expects: oneOf(auditAreas) }
export const sector = { codec: Sector, expects: oneOf(sectors) }
export const provider = { codec: Provider, expects: oneOf(providers) }
export const communityModel = { codec: CommunityModel, expects: oneOf(communityModels) }
export const coreValue = { codec: CoreValue, expects: oneOf(coreValues) }
export const membershipType = { codec: MembershipType, expects: oneOf(membershipTypes) }
export const reviewKind = { codec: ReviewKind, expects: oneOf(reviewKinds) }
export const rating = { codec: Rating, expects: oneOf(ratings) }

const forVisits = Object.keys(waivableRules)
const forAccreditations = Object.keys(waivableAccreditationRules)
const everyRefusal = Object.values(domain).flatMap(({ aggregate }) => Object.keys(aggregate.refusals))
const isForAccreditations = (text: string): text is WaivableAccreditationRule => forAccreditations.includes(text)
const isForVisits = (text: string): text is VisitRule => VisitRule.is(text)
/** A rule that may be waived; of those on visits also one that never is, which its own refusal says. */
export const waivedRule = {
  codec: textAs('rule', text => (isForVisits(text) || isForAccreditations(text) ? text : undefined)),
  expects: `for visits.csv ${oneOf(forVisits)}, and for accreditations.csv ${oneOf(forAccreditations)}; no other rule is ever waived`,
  words: [...forVisits, ...forAccreditations],
  wrong: (text: string) => (everyRefusal.includes(text) ? `${text} is never waived` : null)
} as const
export const approvingRole = { codec: ApprovingRole, expects: oneOf(approvingRoles) }
export const confirmedObligation = { codec: ConfirmedObligation, expects: oneOf(confirmedObligations) }
export const outcomeMeasure = { codec: OutcomeMeasure, expects: oneOf(outcomeMeasures) }

interface OfRow {
  readonly community: CommunityId
  readonly cycle: Cycle
}
/** Names a row of visits.csv. */
export interface VisitKey extends OfRow {
  readonly seq: Count
}
/** Names a row of accreditations.csv. */
export interface StepKey extends OfRow {
  readonly on: PlainDate
}
/** The number of a visit may be left out where it is the first. */
export const rowKey = {
  codec: textAs<VisitKey | StepKey>('row', text => {
    const [community, cycle, which = '1', ...rest] = text.split(';').map(part => part.trim())
    if (rest.length > 0 || !CommunityId.is(community) || !Cycle.is(cycle)) return undefined
    if (GivenDay.is(which)) return { community, cycle, on: which }
    const seq = which === '0' ? undefined : wholeNumber(which)
    return seq === undefined ? undefined : { community, cycle, seq }
  }),
  expects:
    'the community, the cycle and the number of the visit, such as TC-0001;2023-2024;1, or for accreditations.csv the day of the row, such as TC-0001;2023-2024;2024-03-01'
}

const teamRoles = ['lead', 'member', 'tc-specialist', 'observer'] as const
/** Which part of a member is wrong: whatever stands there is not told, for it may be a name. */
const wrongWithMember = (item: string): string | null => {
  const [reviewer = '', role = '', ...rest] = item.split(':').map(part => part.trim())
  if (!ReviewerId.is(reviewer)) return 'one reviewer is not named by an id'
  const who = isTellable(reviewer) ? reviewer : 'one reviewer'
  if (rest.length > 0) return `more than a role stands behind ${who}`
  if (role === '') return `${who} has no role`
  return teamRoles.some(known => known === role) ? null : `the role of ${who} is none of these`
}
/** A member of a visiting team: `R-001:lead`. */
export const teamMember = {
  codec: textAs('team member', item => {
    const [reviewer, role, ...rest] = item.split(':')
    const known = teamRoles.find(one => one === role)
    return rest.length === 0 && known !== undefined && ReviewerId.is(reviewer) ? { reviewer, role: known } : undefined
  }),
  expects: `a reviewer and a role (${teamRoles.join(', ')}) such as R-001:lead`,
  words: teamRoles,
  names: 'reviewer',
  wrong: wrongWithMember
} as const

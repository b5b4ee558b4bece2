/** What the other pages must print: home, the register on a day, the members of a cycle, a community's history. */
import type { History } from '@cofc/application'
import {
  holderInWords,
  standingInWords,
  termInWords,
  type AccreditationPipeline,
  type Certificate
} from '@cofc/reports'
import type { Entitlements, FeedbackOfCycle, MembershipRegister, MembersOfCycle, NationalReport } from '@cofc/reports'
import { awardInShort } from '../words/awards.ts'
import { capital } from '../words/capital.ts'
import { dayInWords } from '../words/dates.ts'
import { counted } from '../words/figures.ts'
import { caseStatusName, membershipTypeName } from '../words/names.ts'
import type { Printed } from './printed.ts'

export const figuresOfHome = ({ members, reviews, standards }: NationalReport): ReadonlyMap<string, string> =>
  new Map([
    ['members/all', String(members.all)],
    ['reviews/final', String(reviews.final)],
    ['reviews/visits', String(reviews.visits)],
    ['standards', String(standards.length)]
  ])

export const figuresOfRegister = ({
  members,
  betweenCycles,
  communities
}: MembershipRegister): ReadonlyMap<string, string> =>
  new Map([
    ['members', String(members)],
    ...(betweenCycles === 0 ? [] : [['betweenCycles', String(betweenCycles)] as const]),
    ...communities.flatMap(({ community, status, membershipType, fullCycles, award }): ReadonlyArray<Printed> => [
      ...(status === 'Member'
        ? [[`register/${community}`, membershipType === null ? '–' : membershipTypeName[membershipType]] as const]
        : []),
      ...(award === null ? [] : [[`award/${community}`, awardInShort(award)] as const]),
      ...(status === 'Member' || status === 'BetweenCycles'
        ? [[`fullCycles/${community}`, String(fullCycles.all)] as const]
        : [])
    ])
  ])

export const figuresOfMembers = ({ members }: MembersOfCycle): ReadonlyMap<string, string> =>
  new Map([
    ['members', String(members.length)],
    ...members.map(({ community, membershipType }): Printed => [
      `register/${community}`,
      membershipTypeName[membershipType]
    ])
  ])

export const figuresOfHistory = ({ entries }: Pick<History, 'entries'>): ReadonlyMap<string, string> =>
  new Map([['events', `${entries.length.toLocaleString('en-GB')} ${entries.length === 1 ? 'event' : 'events'}`]])

export const figuresOfEntitlements = ({ membershipType, benefits }: Entitlements): ReadonlyMap<string, string> => {
  if (membershipType === null)
    return new Map([['may/none', 'It is no member of a cycle on that day, and has no entitlements.']])
  return new Map(benefits.map(({ benefit, is, says }): Printed => [`may/${is}/${benefit}`, capital(says)]))
}

/** A question that is hidden is left out with its row. */
export const figuresOfFeedback = ({ questions }: FeedbackOfCycle): ReadonlyMap<string, string> =>
  new Map(
    questions.flatMap((one): ReadonlyArray<Printed> =>
      one.shown
        ? [
            [`answers/${one.by}/${one.question}`, String(one.answers)],
            [`mean/${one.by}/${one.question}`, one.mean.toFixed(1)]
          ]
        : []
    )
  )

export const figuresOfCertificate = ({ awards, asOf }: Certificate): ReadonlyMap<string, string> =>
  new Map(
    awards.flatMap((award): ReadonlyArray<Printed> => [
      [`standing/${award.community}`, standingInWords(award, asOf)],
      [`holder/${award.community}`, holderInWords(award)],
      [`term/${award.community}`, termInWords(award)]
    ])
  )

export const figuresOfPipeline = ({
  open,
  decided,
  daysAhead,
  expiring
}: AccreditationPipeline): ReadonlyMap<string, string> =>
  new Map([
    ['open', String(open.length)],
    ['expiring', String(expiring.length)],
    ['daysAhead', counted(daysAhead, 'day')],
    ...(decided.medianDays === null ? [] : [['medianDays', String(decided.medianDays)] as const]),
    ...open.flatMap(({ community, status, limit, days }): ReadonlyArray<Printed> => [
      [
        `case/${community}`,
        `${caseStatusName[status]}${limit === null ? '' : ` until ${dayInWords(limit)} at the latest`}`
      ],
      [`days/${community}`, String(days)]
    ]),
    ...expiring.map(({ community, until }): Printed => [`until/${community}`, dayInWords(until)])
  ])

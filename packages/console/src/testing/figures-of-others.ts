/** What the other pages must print: home, the register on a day, the members of a cycle, a community's history. */
import type { History } from '@cofc/application'
import type { MembershipRegister, MembersOfCycle, NationalReport } from '@cofc/reports'
import { membershipTypeName } from '../words/names.ts'
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
    ...communities.flatMap(({ community, status, membershipType, fullCycles }): ReadonlyArray<Printed> => [
      ...(status === 'Member'
        ? [[`register/${community}`, membershipType === null ? '–' : membershipTypeName[membershipType]] as const]
        : []),
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

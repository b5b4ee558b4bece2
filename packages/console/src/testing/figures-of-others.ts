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

export const figuresOfRegister = ({ members, communities }: MembershipRegister): ReadonlyMap<string, string> =>
  new Map([
    ['members', String(members)],
    ...communities
      .filter(({ status }) => status === 'Member')
      .flatMap(({ community, membershipType, fullCycles }): ReadonlyArray<Printed> => [
        [`register/${community}`, membershipType === null ? '–' : membershipTypeName[membershipType]],
        [`fullCycles/${community}`, String(fullCycles.all)]
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

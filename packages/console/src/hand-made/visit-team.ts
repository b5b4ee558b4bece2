/** The team that is to come, to whom a host may object. */
import type { TeamMember, Visit } from '@cofc/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { textIn } from '../command-forms/values.ts'
import { teamRoleName } from '../words/names.ts'
import type { HandMade } from './hand-made.ts'
import { findReview, pathOfReview, type OfReview } from './of-review.ts'
import { givers } from './readers.ts'

export interface OnTeam extends TeamMember {
  readonly visit: number
  /** `null` where nobody objected. */
  readonly objection: 'awaited' | 'upheld' | 'not-upheld' | null
}
export interface VisitTeamFound extends Pick<OfReview, 'key' | 'version'> {
  /** Of the visits to come. */
  readonly team: ReadonlyArray<OnTeam>
  /** Whether a visit was held. */
  readonly wasHeld: boolean
}
export const [whomName, groundsName] = ['reviewer', 'grounds']
export const whomText = ({ visit, reviewer }: Pick<OnTeam, 'visit' | 'reviewer'>): string =>
  `${String(visit)} ${reviewer}`
export const memberSays = ({ reviewer, role }: TeamMember): string => `${reviewer}, ${teamRoleName[role].toLowerCase()}`

const isToCome = ({ status }: Visit): boolean => status === 'Offered' || status === 'Agreed'
const teamOf = ({ visits, objections }: OfReview['state']): ReadonlyArray<OnTeam> =>
  [...visits].flatMap(([visit, one]) =>
    isToCome(one) && 'team' in one
      ? one.team.map(member => ({ ...member, visit, objection: objections.get(member.reviewer)?.answer ?? null }))
      : []
  )
export const objectable = ({ team }: Pick<VisitTeamFound, 'team'>): ReadonlyArray<OnTeam> =>
  team.filter(({ objection }) => objection === null)

export const visitTeam: HandMade<VisitTeamFound> = {
  path: `/visit-team/${pathOfReview}`,
  title: 'The team that visits you',
  readers: givers('ObjectToReviewer'),
  find: asking =>
    pipe(
      findReview(asking, () => []),
      TE.map(({ key, version, state }) => ({
        ...{ key, version, team: teamOf(state) },
        wasHeld: [...state.visits.values()].some(({ status }) => status === 'Held')
      }))
    ),
  isOpen: found => objectable(found).length > 0,
  answers: (_found, values, { params, options }) => {
    const [visit = '', reviewer = ''] = textIn(values, whomName).split(' ')
    const words = textIn(values, groundsName)
    if (reviewer === '') return { gives: [], problems: [{ path: whomName, says: 'Choose whom you object to' }] }
    const command = {
      ...{ type: 'ObjectToReviewer', ...params, visit: Number(visit), reviewer, on: options.today() },
      ...(words.trim() === '' ? {} : { grounds: { words } })
    }
    return {
      gives: [{ as: 'objection', command, at: place => (place.startsWith('grounds') ? groundsName : whomName) }]
    }
  },
  told: ({ team }, values) => {
    const whom = team.find(one => whomText(one) === textIn(values, whomName))
    return [
      { label: 'You object to', text: whom === undefined ? 'Nobody' : memberSays(whom) },
      { label: 'Why', text: textIn(values, groundsName) }
    ]
  }
}

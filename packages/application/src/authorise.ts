/**
 * Whether an actor may give a command, asked before any of its words is kept. The command's entry says which roles may
 * and how far: everything, what is about their own community, or the reviews that they are on a visiting team of.
 */
import {
  commandNamed,
  reachOf,
  review,
  ReviewKind,
  streamOf,
  type DecodedCommand,
  type Grants,
  type Reach,
  type Review,
  type Role,
  type UseCase
} from '@cofc/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Dependencies } from './dependencies.ts'
import { load } from './load.ts'
import type { Actor, SubmitFailure } from './submission.ts'

export type Denied = Extract<SubmitFailure, { readonly type: 'Denied' }>

/** The fields by which a command tells what it is about. */
interface CommandFields {
  readonly type: string
  readonly community?: unknown
  readonly cycle?: unknown
  readonly kind?: unknown
}
interface ReachQuestion {
  readonly actor: Actor
  readonly command: CommandFields
}
type ReachCheck = (
  dependencies: Pick<Dependencies, 'events' | 'states'>
) => (question: ReachQuestion) => TE.TaskEither<SubmitFailure, boolean>

const onATeam = (state: Review, reviewer: string): boolean =>
  state.status !== 'NotOpened' &&
  [...state.visits.values()].some(
    visit => visit.status !== 'Cancelled' && visit.team.some(member => member.reviewer === reviewer)
  )

/** The kind of review that the commands of another aggregate are about, none of which names it. */
const kindsOf: Readonly<Record<string, ReviewKind>> = {
  'hmp-audit': 'audit'
}
/** The stream of the review that a command is about; `null` when it is about none. */
const reviewStreamOf = ({ type, community, cycle, kind }: CommandFields): string | null => {
  const about = kind ?? kindsOf[commandNamed(type)?.aggregate.name ?? '']
  return typeof community === 'string' && typeof cycle === 'string' && ReviewKind.is(about)
    ? streamOf(review, { community, cycle, kind: about })
    : null
}

/** Total: a reach without a check does not compile. */
const reaches: { readonly [R in Reach]: ReachCheck } = {
  any: () => () => TE.right(true),
  'own-community':
    () =>
    ({ actor, command }) =>
      TE.right(actor.community !== undefined && actor.community === command.community),
  'own-visit':
    ({ events, states }) =>
    ({ actor: { reviewer }, command }) => {
      const stream = reviewStreamOf(command)
      if (reviewer === undefined || stream === null) return TE.right(false)
      return pipe(
        load(events, states)(review, stream),
        TE.map(({ state }) => onATeam(state, reviewer))
      )
    }
}

const named: { readonly [R in Role]: string } = {
  'network-team': 'the network team',
  'link-person': 'a link person',
  reviewer: 'a reviewer',
  committee: 'the accreditation committee',
  finance: 'finance',
  auditor: 'an auditor',
  worker: 'a worker',
  clock: 'the clock',
  reaction: 'a reaction to an event',
  public: 'the public'
}
const asFarAs: { readonly [R in Reach]: string } = {
  any: '',
  'own-community': ' of that community',
  'own-visit': ' on the visiting team'
}
const list = new Intl.ListFormat('en-GB', { type: 'disjunction' })
/** Who may, in words: `the network team or a link person of that community`. */
const whoMay = (grants: Grants): string =>
  list.format(
    (Object.entries(grants) as ReadonlyArray<[Role, Reach]>).map(([role, reach]) => named[role] + asFarAs[reach])
  )

export const denied = (type: string, title: string, grants: Grants): Denied => ({
  type: 'Denied',
  command: type,
  says: `${title}: only ${whoMay(grants)} may.`
})

/** How far a use case lets its own commands be given, whose entries grant them to no role. */
const grantsOf = ({ entry: { command } }: DecodedCommand, through: UseCaseGrants | undefined): Grants =>
  through !== undefined && command.onlyThrough === through.useCase ? through.roles : command.roles

/** A use case that gives commands of its own, and who may start it. */
export interface UseCaseGrants {
  readonly useCase: UseCase
  readonly roles: Grants
}

/** Passes what the actor may give. */
export const authorise =
  (dependencies: Pick<Dependencies, 'events' | 'states'>, through?: UseCaseGrants) =>
  (actor: Actor, decoded: DecodedCommand): TE.TaskEither<SubmitFailure, DecodedCommand> => {
    const grants = grantsOf(decoded, through)
    const reach = reachOf(grants, actor.role)
    // Nearly every command: nothing need be asked.
    if (reach === 'any') return TE.right(decoded)
    const { command, entry } = decoded
    const failure =
      entry.command.onlyThrough !== undefined && through === undefined
        ? onlyThroughIt(command.type, entry.command.title, entry.command.onlyThrough)
        : denied(command.type, entry.command.title, grants)
    if (reach === null) return TE.left(failure)
    return pipe(
      reaches[reach](dependencies)({ actor, command }),
      TE.flatMap(reached => (reached ? TE.right(decoded) : TE.left(failure)))
    )
  }

/** Something that may be read, by whom, and what it is about. */
export interface Reading {
  /** As it is named in a denial: `read-register`. */
  readonly name: string
  /** What it is to read it, as a heading: `Read the register`. */
  readonly title: string
  readonly roles: Grants
  readonly about: Omit<CommandFields, 'type'>
}

/** Passes whoever may read something. */
export const mayRead =
  (dependencies: Pick<Dependencies, 'events' | 'states'>) =>
  (actor: Actor, { name, title, roles, about }: Reading): TE.TaskEither<SubmitFailure, void> => {
    const reach = reachOf(roles, actor.role)
    if (reach === 'any') return TE.right(undefined)
    const failure = denied(name, title, roles)
    if (reach === null) return TE.left(failure)
    return pipe(
      reaches[reach](dependencies)({ actor, command: { ...about, type: '' } }),
      TE.flatMap(reached => (reached ? TE.right(undefined) : TE.left(failure)))
    )
  }

const doing: { readonly [U in UseCase]: string } = {
  erase: 'erasing does it, and nothing else may',
  evidence: 'the evidence library does it, and nothing else may',
  publish: 'publishing does it, after the check on disclosure, and nothing else may',
  restate: 'restating does it, and nothing else may'
}
const onlyThroughIt = (type: string, title: string, useCase: UseCase): Denied => ({
  type: 'Denied',
  command: type,
  says: `${title}: ${doing[useCase]}.`
})

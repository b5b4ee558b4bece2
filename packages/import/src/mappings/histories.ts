/**
 * The histories that a step writes to and that its rule asks. A row that was refused would have been written there first:
 * what comes to them later waits for it.
 */
import {
  account,
  accreditation,
  aggregateNamed,
  commandNamed,
  givenInPrivate,
  hmpAudit,
  membership,
  reviewer,
  streamOf,
  type FactSource
} from '@cofc/core'
import type { AnyCsvFile } from './csv-file.ts'
import type { CommandType } from './domain-messages.ts'
import { partsOf } from './known.ts'
import { fileOf, mappingNamed } from './registry.ts'
import type { Step } from './step.ts'

interface History {
  readonly aggregate: string
  readonly stream: string
}
type Given = Pick<Step, 'command'>

const ownOf = ({ command }: Given): History | null => {
  const named = commandNamed(command.type)
  if (named === null) return null
  const { aggregate } = named
  return {
    aggregate: aggregate.name,
    stream: streamOf(aggregate, command as unknown as Readonly<Record<string, string>>)
  }
}

/** What the rule of a step asks about others. Of its own kind it asks what stands beside it. */
export const askedBy = ({ command }: Given): ReadonlyArray<History> => {
  const named = commandNamed(command.type)
  if (named === null) return []
  const { aggregate, questions, command: entry } = named
  return entry.facts.flatMap(fact => {
    const question = questions[fact] as FactSource<unknown, unknown> | undefined
    // What other answers lead to is known to them alone.
    if (question === undefined || question === givenInPrivate || Object.keys(question.uses).length > 0) return []
    if ('keeps' in question || question.about.name === aggregate.name) return []
    return question.streams(command, {}).map(stream => ({ aggregate: question.about.name, stream }))
  })
}

const partsIn = ({ aggregate, stream }: History): ReadonlyArray<string> => stream.slice(aggregate.length + 1).split('/')
/** A history, and every name under which several are held at once: all of a kind, all of one community. */
const namesOf = ({ aggregate, stream }: History): ReadonlyArray<string> => {
  const parts = partsIn({ aggregate, stream })
  return [...parts.map((_, place) => named(aggregate, parts.slice(0, place))), stream]
}
/** The histories of a kind whose address begins so. */
const named = (aggregate: string, parts: ReadonlyArray<string>): string =>
  `${aggregate}-${parts.map(part => `${part}/`).join('')}`

const isAnytime = (file: AnyCsvFile | undefined, type: string): boolean => file?.anytime?.includes(type) ?? false

/** The history to which a step writes. */
export const historyOf = (step: Given): string => ownOf(step)?.stream ?? ''

/** Something of that kind is held, of whichever community. */
const within = (histories: string): string => `within ${histories}`
/** Told of a history that is held: something of that community is. */
const partOf = (aggregate: string, parts: ReadonlyArray<string>): ReadonlyArray<string> =>
  parts.length > 1 ? [within(named(aggregate, parts.slice(0, 1)))] : []

/** The end of a membership closes the reviews of its community, or settles whether their cycles count; and ends its awards. */
const ends: ReadonlyArray<CommandType> = [
  'WithdrawMembership',
  'TerminateMembership',
  'CloseCommunity',
  'MergeCommunity',
  'LapseMembership'
]
const closedBy = ({ command }: Given): ReadonlyArray<string> => {
  if (!ends.includes(command.type) || !('community' in command) || command.community === null) return []
  const { community } = command
  const [all, every] = [named('review', []), named('review', [community])]
  return [all, within(all), every, within(every), streamOf(accreditation, { community })]
}

/** Who decides is looked up in the register, also where they are named in private. */
const decidingIn = ({ command }: Given): ReadonlyArray<History> => {
  const { chair = [], present = [], panel = [] } = command as Readonly<Record<string, unknown>>
  return [chair, present, panel]
    .flat()
    .filter(member => typeof member === 'string')
    .map(member => ({ aggregate: reviewer.name, stream: streamOf(reviewer, { reviewer: member }) }))
}

/** Whoever books may be a reviewer, who is credited with a training: that follows only once they are registered. */
const creditedTo = ({ command }: Given): ReadonlyArray<History> =>
  command.type === 'BookPlace'
    ? [{ aggregate: reviewer.name, stream: streamOf(reviewer, { reviewer: command.attendee }) }]
    : []

/** Whoever is admitted has an account from then on. */
const accountOf = (step: Given): ReadonlyArray<History> =>
  ownOf(step)?.aggregate === account.name && 'community' in step.command && step.command.community !== null
    ? [{ aggregate: membership.name, stream: streamOf(membership, { community: step.command.community }) }]
    : []

/** A place is booked at the price of the membership of that day. */
const pricedBy = ({ command }: Given): ReadonlyArray<History> =>
  command.type === 'BookPlace' && command.community !== null
    ? [{ aggregate: membership.name, stream: streamOf(membership, { community: command.community }) }]
    : []

/** No item of an audit is rated once its report is drafted. */
const auditedBefore = ({ command }: Given): ReadonlyArray<string> =>
  command.type === 'DraftLocalReport' && command.kind === 'audit' ? [streamOf(hmpAudit, command)] : []

/** What a step that is left out holds. */
export const heldWith = (step: Pick<Step, 'file' | 'command'>): ReadonlyArray<string> => {
  const own = ownOf(step)
  if (own === null || isAnytime(mappingNamed(step.file), step.command.type)) return []
  return [own.stream, ...partOf(own.aggregate, partsIn(own))]
}
/** Of which any makes the step wait, once it is held. */
export const waitsBehind = (step: Pick<Step, 'file' | 'command'>): ReadonlyArray<string> => {
  const own = isAnytime(mappingNamed(step.file), step.command.type) ? null : ownOf(step)
  return [
    ...[
      ...(own === null ? [] : [own]),
      ...askedBy(step),
      ...decidingIn(step),
      ...pricedBy(step),
      ...accountOf(step),
      ...creditedTo(step)
    ].flatMap(namesOf),
    ...closedBy(step),
    ...auditedBefore(step)
  ]
}

/** What a row holds of which no more is known than the first of the cells that name it. */
export const heldWithLost = (file: AnyCsvFile, parts: ReadonlyArray<string>): ReadonlyArray<string> => {
  if (file.lostHoldsNothing === true) return []
  // Without the row that registers it, nothing comes to a history that has one such row; what closes it waits all the same.
  if (fileOf(file.subject) === file && file.keyed.length === partsOf(file.subject))
    return [within(named(file.subject, parts.slice(0, 1)))]
  const types = file.commands.flat().filter(type => !isAnytime(file, type))
  const aggregates = new Set(types.flatMap(type => commandNamed(type)?.aggregate.name ?? []))
  return [...aggregates].flatMap(name => {
    const whole = aggregateNamed(name)?.aggregate.address.length === parts.length
    return [whole ? `${name}-${parts.join('/')}` : named(name, parts), ...partOf(name, parts)]
  })
}

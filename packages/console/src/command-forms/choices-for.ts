/** What somebody may choose in the form of a command, and before it, where it is asked what the command is about. */
import { load, stateReaders, type Actor } from '@cofc/application'
import { reachOf, streamOf, type Accreditation, type AggregateName, type EditionId, type Review } from '@cofc/core'
import { onRecord, type OnRecord } from '@cofc/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { ConsoleOptions, Giving } from '../options.ts'
import { kindNamed, namingsIn, type Choices, type Naming, type Offered } from './choices.ts'
import { maySee, networkChoices } from './choices-of-network.ts'
import { choicesOfState, hasChoices, type OfState } from './choices-of-state.ts'
import { editionsOfCases } from './editions-of-cases.ts'
import { formFor, rolesOf, type CommandForm, type Key } from './command-form.ts'
import { isMadeBy, mayBeMadeBy } from './made-new.ts'
import { withWordsOfPoints } from './points-in-words.ts'

interface Choosing {
  readonly options: Pick<ConsoleOptions, 'reader' | 'today'>
  readonly actor: Actor
  readonly command: CommandForm
}
const nothing: Choices = () => null

/** What cannot be read now is typed. */
const found = async ({ options, actor }: Choosing, namings: ReadonlyArray<Naming>): Promise<OnRecord | null> => {
  const kinds = [...new Set(namings.flatMap(one => kindNamed(one) ?? []))].filter(kind => maySee(actor.role, kind))
  if (kinds.length === 0) return null
  const answer = await options.reader.ask(onRecord)({ on: options.today(), kinds })()
  return isLeft(answer) ? null : answer.right
}
const asksForPoint = ({ actor, command }: Choosing): boolean =>
  namingsIn(formFor(command, actor)).some(({ name }) => name === 'finding')
/** Of the thing that a form is about: what can be chosen of it, and the editions that it speaks of where not of all. */
interface Thing {
  readonly state: OfState
  readonly editions: ReadonlyArray<EditionId> | null
}
const noThing: Thing = { state: {}, editions: null }
const ofThing = async (choosing: Choosing, giving: Giving, about: Key): Promise<Thing> => {
  const { actor, command } = choosing
  const { aggregate } = command
  const readers = stateReaders[aggregate.name as AggregateName]
  const isOfCases = aggregate.name === 'accreditation'
  if (!(isOfCases || hasChoices(aggregate.name)) || reachOf(readers, actor.role) === null) return noThing
  const { events, states } = giving.dependencies
  const loaded = await load(events, states)(aggregate, streamOf(aggregate, about))()
  if (isLeft(loaded)) return noThing
  const { state } = loaded.right
  if (isOfCases) return { state: {}, editions: editionsOfCases(state as Accreditation) }
  const choices = choicesOfState(aggregate.name, state, command.type)
  const { finding } = choices
  const isPlain = finding === undefined || !asksForPoint(choosing)
  return {
    state: isPlain ? choices : { ...choices, finding: await withWordsOfPoints(giving, state as Review, finding) },
    editions: null
  }
}
/** What is on record, with the standards of these editions alone; of all where none is known. */
const ofEditions = (network: OnRecord | null, editions: Thing['editions']): OnRecord | null =>
  network === null || editions === null || editions.length === 0
    ? network
    : { ...network, editions: network.editions.filter(({ edition }) => editions.includes(edition)) }

interface From {
  readonly choosing: Choosing
  readonly network: OnRecord | null
  readonly state: OfState
}
type InList = Omit<Offered, 'others'>
/** By the field's own name first: a visit is a number, and so is much else. */
const ofItsState = (state: OfState, { name, named }: Naming): InList | null => {
  const key = name in state ? name : (named ?? '')
  const choices = state[key]
  return choices === undefined ? null : { id: `choices-${key}`, choices }
}
const ofTheNetwork = ({ choosing, network }: From, naming: Naming): InList | null => {
  const kind = kindNamed(naming)
  if (kind === null || network === null || !maySee(choosing.actor.role, kind)) return null
  const isStandard = naming.named === 'StandardCode'
  return { id: `choices-${isStandard ? 'standards' : kind}`, choices: networkChoices(network, kind, naming.named) }
}
const choicesFrom =
  (from: From): Choices =>
  naming => {
    const { type } = from.choosing.command
    if (isMadeBy(type, naming.name)) return null
    const offered = ofItsState(from.state, naming) ?? ofTheNetwork(from, naming)
    return offered === null ? null : { ...offered, others: mayBeMadeBy(type, naming.name) }
  }

/** In the form itself. */
export const choicesInForm = async (choosing: Choosing, giving: Giving, about: Key): Promise<Choices> => {
  const namings = namingsIn(formFor(choosing.command, choosing.actor))
  const [network, { state, editions }] = [await found(choosing, namings), await ofThing(choosing, giving, about)]
  return choicesFrom({ choosing, network: ofEditions(network, editions), state })
}

const valueOfField: Readonly<Record<string, string>> = {
  community: 'CommunityId',
  cycle: 'Cycle',
  edition: 'EditionId',
  reviewer: 'ReviewerId'
}
/** Whoever gives a command for their own community alone is offered no other. */
const ownAlone =
  ({ actor: { role, community }, command }: Choosing, offered: Choices): Choices =>
  naming => {
    const found = offered(naming)
    if (found === null || naming.name !== 'community' || reachOf(rolesOf(command), role) !== 'own-community')
      return found
    return { ...found, choices: found.choices.filter(({ value }) => value === community) }
  }
/** Of the fields that stand in its address. */
export const choicesAtStart = async (choosing: Choosing): Promise<Choices> => {
  const namings = choosing.command.aggregate.address.map(name => ({ name, named: valueOfField[name] ?? null }))
  const network = await found(choosing, namings)
  if (network === null) return nothing
  return ownAlone(choosing, ({ name }) =>
    choicesFrom({ choosing, network, state: {} })({ name, named: valueOfField[name] ?? null })
  )
}

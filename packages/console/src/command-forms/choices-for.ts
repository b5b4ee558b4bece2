/** What somebody may choose in the form of a command, and before it, where it is asked what the command is about. */
import { load, stateReaders, type Actor } from '@cofc/application'
import { reachOf, streamOf, type AggregateName } from '@cofc/core'
import { onRecord, type OnRecord } from '@cofc/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { ConsoleOptions, Giving } from '../options.ts'
import { kindNamed, namingsIn, type Choices, type Naming, type Offered } from './choices.ts'
import { maySee, networkChoices } from './choices-of-network.ts'
import { choicesOfState, hasChoices, type OfState } from './choices-of-state.ts'
import { formFor, rolesOf, type CommandForm, type Key } from './command-form.ts'
import { isMadeBy, mayBeMadeBy } from './made-new.ts'

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
const ofState = async ({ actor, command }: Choosing, giving: Giving, about: Key): Promise<OfState> => {
  const { aggregate } = command
  const readers = stateReaders[aggregate.name as AggregateName]
  if (!hasChoices(aggregate.name) || reachOf(readers, actor.role) === null) return {}
  const { events, states } = giving.dependencies
  const loaded = await load(events, states)(aggregate, streamOf(aggregate, about))()
  return isLeft(loaded) ? {} : choicesOfState(aggregate.name, loaded.right.state, command.type)
}

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
  const [network, state] = [await found(choosing, namings), await ofState(choosing, giving, about)]
  return choicesFrom({ choosing, network, state })
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

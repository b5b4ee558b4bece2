/** What somebody can do now about one thing, and why something cannot be done: asked of the rules themselves, with nothing kept or recorded. */
import { foresee, load, type Actor, type SubmitFailure } from '@cofc/application'
import { aggregateNamed, Cycle, reachOf, streamOf, type PlainDate } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { randomUUID } from 'node:crypto'
import type { Giving } from '../options.ts'
import { choicesOfState, hasChoices } from './choices-of-state.ts'
import { commandForms, formFor, knownFor, rolesOf, type CommandForm, type Key } from './command-form.ts'
import { inAnyCase } from './in-any-case.ts'
import { probeOf } from './probe.ts'
import { withDaysInWords } from '../words/days-in-text.ts'

export interface CanBeDone {
  readonly command: CommandForm
  /** Why not; `null` of what can be done. */
  readonly whyNot: string | null
}
interface Asking {
  readonly giving: Giving
  readonly actor: Actor
  readonly about: Key
  readonly today: PlainDate
}

const cycleOf = (day: PlainDate): Cycle => {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0)
  const cycle = `${String(year)}-${String(year + 1)}`
  return Cycle.is(cycle) ? cycle : ('' as never)
}
const inAbout = ({ cycle }: Key): Cycle | null => (Cycle.is(cycle) ? cycle : null)

/** Those about this aggregate that somebody may give; what only a use case gives cannot be asked beforehand. */
export const givableAbout = (aggregate: string, { role }: Pick<Actor, 'role'>): ReadonlyArray<CommandForm> =>
  commandForms.filter(command => command.aggregate.name === aggregate && reachOf(rolesOf(command), role) !== null)

/** What a refusal points at; `null` where at nothing in particular. */
const aboutOf = (name: string, refusal: string): string | null =>
  aggregateNamed(name)?.aggregate.refusals[refusal]?.about ?? null

/** Nothing that is asked in the form would put it right: it stands in the way today, whatever is typed. */
const standsInTheWay = (name: string, refusal: string): boolean => {
  const about = aboutOf(name, refusal)
  const isInAddress = about !== null && aggregateNamed(name)?.aggregate.address.includes(about) === true
  return about === null || about === 'on' || isInAddress || inAnyCase.has(`${name}.${refusal}`)
}

const whyNotBy = (failure: SubmitFailure): string | null =>
  failure.type === 'Refused' && standsInTheWay(failure.aggregate, failure.refusal.type)
    ? withDaysInWords(failure.says)
    : null

/** One of those that it has: with any other the rules would say that alone, and not how far it is. */
const standardOf = async ({ giving, about }: Asking, [first]: ReadonlyArray<CommandForm>): Promise<string | null> => {
  if (first === undefined || !hasChoices(first.aggregate.name)) return null
  const { aggregate, type } = first
  const { events, states } = giving.dependencies
  const loaded = await load(events, states)(aggregate, streamOf(aggregate, about))()
  if (isLeft(loaded)) return null
  return choicesOfState(aggregate.name, loaded.right.state, type)['StandardCode']?.[0]?.value ?? null
}

type Probing = Asking & { readonly standard: string | null }
const asked = async (probing: Probing, command: CommandForm): Promise<CanBeDone | null> => {
  const { giving, actor, about, today, standard } = probing
  if (command.command.onlyThrough !== undefined) return { command, whyNot: null }
  const known = { today, cycle: inAbout(about) ?? cycleOf(today), standard }
  const probe = probeOf(formFor(command, actor), known)
  const spoken = { type: command.type, ...about, ...knownFor(command, actor), ...probe }
  const found = await foresee(giving.dependencies)({ id: randomUUID(), command: spoken, actor })()
  if (!isLeft(found)) return { command, whyNot: null }
  if (found.left.type === 'Denied') return null
  return { command, whyNot: whyNotBy(found.left) }
}

/** One after the other: each rule reads what it must know. */
export const canBeDone = async (asking: Asking, aggregate: string): Promise<ReadonlyArray<CanBeDone>> => {
  const all: Array<CanBeDone> = []
  const commands = givableAbout(aggregate, asking.actor)
  const probing = { ...asking, standard: await standardOf(asking, commands) }
  for (const command of commands) {
    const found = await asked(probing, command)
    if (found !== null) all.push(found)
  }
  return all
}

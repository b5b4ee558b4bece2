/** Every reaction is listed and may give what it gives. */
import fc from 'fast-check'
import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aggregateNamed, commandNamed, decodeCommand, replay, type Dated } from '../index.ts'
import { anyOfThe } from '../testing/index.ts'
import { reactions, type Reaction } from './index.ts'

const others = ['index', 'reaction', 'reactions']
const named = (pattern: string, ending: string): ReadonlyArray<string> =>
  globSync(pattern, { cwd: import.meta.dirname })
    .map(path => path.slice(0, -ending.length))
    .filter(name => !name.endsWith('.test') && !others.includes(name))
    .toSorted()

test('every reaction is listed under the name of its file, and has its test', () => {
  const files = named('*.ts', '.ts')
  expect(reactions.map(({ name }) => name).toSorted()).toEqual(files)
  expect(named('*.test.ts', '.test.ts')).toEqual(files)
})

/** Every cycle that is drawn. */
const cycleNames = Array.from({ length: 20 }, (_, place) => `${String(2014 + place)}-${String(2015 + place)}`)

/** What their questions answer while nothing is recorded, but for what some of them give nothing without. */
const nothingKnown = {
  ...{ next: null, endedOn: '2024-01-31', plannedOn: null, ended: { on: '2024-01-31', lastBegun: null } },
  told: cycleNames.map(cycle => ({ cycle, membershipType: 'Full', on: '2024-01-31' })),
  auditReview: { versions: [{ on: '2024-02-29' }] }
} as never

type AnyAggregate = NonNullable<ReturnType<typeof aggregateNamed>>['aggregate']
const sampled = new Map<string, ReadonlyArray<ReadonlyArray<Dated>>>()
/** Whatever may have happened: the same for every reaction to an aggregate. */
const historiesOf = ({ name, events }: AnyAggregate): ReadonlyArray<ReadonlyArray<Dated>> => {
  const any: fc.Arbitrary<Dated> = anyOfThe(events)
  const histories =
    sampled.get(name) ?? fc.sample(fc.array(any, { minLength: 40, maxLength: 40 }), { numRuns: 300, seed: 1 })
  sampled.set(name, histories)
  return histories
}

/** What follows of whatever may have happened: of each type of command one. */
const commandsOf = ({ of, on, commands }: Reaction): ReadonlyMap<string, Dated> => {
  const aggregate = aggregateNamed(of)?.aggregate
  if (aggregate === undefined) throw new Error(of)
  const given = historiesOf(aggregate).flatMap(history => {
    let state = aggregate.initialState
    return history.flatMap(event => {
      state = replay(aggregate)([event], state)
      return on.includes(event.type) ? commands(event as never, state, nothingKnown) : []
    })
  })
  return new Map(given.map(command => [command.type, command]))
}

test.each(reactions)('what follows by $name is a command that a reaction may give', reaction => {
  const given = commandsOf(reaction)
  expect(given.size).toBeGreaterThan(0)
  for (const [type, command] of given) {
    expect(decodeCommand(command)).toMatchObject({ _tag: 'Right' })
    expect(commandNamed(type)?.command.roles, type).toMatchObject({ reaction: 'any' })
  }
  const refusals = [...given.keys()].flatMap(type => Object.keys(commandNamed(type)?.aggregate.refusals ?? {}))
  expect(refusals).toEqual(expect.arrayContaining([...reaction.settledBy]))
})

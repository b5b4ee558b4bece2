/** Who may do what: least rights, what is missing is told with the grant that helps, and what is not ours is left alone. */
import { readFileSync } from 'node:fs'
import { connected } from '@cofc/postgres-for-tests'
import { expect, test } from 'vitest'
import { openPostgresEventStore } from './open.ts'
import { answer, event, eventsIn, followedToEnd } from './testing/samples.ts'
import { withSharedServer } from './testing/server.ts'

const server = withSharedServer()
const roles = readFileSync(new URL('../roles.sql', import.meta.url), 'utf8')
const as = (connection: string, user: string): string => {
  const url = new URL(connection)
  url.username = user
  url.password = 'changeit'
  return url.href
}
const ask = async (connection: string, ...statements: ReadonlyArray<string>) => {
  const asked = await connected(connection)
  try {
    for (const statement of statements) await asked.ask(statement)
  } finally {
    await asked.end()
  }
}
const newUser = (connection: string, user: string) => ask(connection, `create role ${user} login password 'changeit'`)
const grantsIn = (message: string): ReadonlyArray<string> => /: "(.*)"$/.exec(message)?.[1]?.split('; ') ?? []
const messageOf = (opening: Promise<unknown>): Promise<string> =>
  opening.then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : '')
  )

test('a writer appends and reads and can do nothing else; a reader reads; both by the roles of the package', async () => {
  const connection = await server().newDatabase()
  const owner = await openPostgresEventStore(connection)
  await answer(owner.store.append('a', 0, [event()]))
  await ask(connection, roles, roles)
  for (const [user, role] of [
    ['clerk', 'cofc_writer'],
    ['auditor', 'cofc_reader']
  ] as const) {
    await newUser(connection, user)
    await ask(connection, `grant ${role} to ${user}`)
  }
  const clerk = await openPostgresEventStore(as(connection, 'clerk'))
  await answer(clerk.store.append('a', 1, [event()]))
  expect(eventsIn(await followedToEnd(clerk.store))).toHaveLength(2)
  for (const statement of [
    `insert into cofc_events.events values (3, 'a', 3, gen_random_uuid(), 'Noted', '{}', '{}', 0)`,
    `update cofc_events.events set data = '{}'`,
    'delete from cofc_events.events',
    'truncate cofc_events.events',
    'create table cofc_events.other (number int)',
    'insert into cofc_events.migrations (number) values (7)'
  ])
    await expect(ask(as(connection, 'clerk'), statement)).rejects.toThrow('permission denied')

  await expect(openPostgresEventStore(as(connection, 'auditor'))).rejects.toThrow(
    'grant execute on function cofc_events.append(json) to "auditor"'
  )
  const auditor = await openPostgresEventStore(as(connection, 'auditor'), { access: 'reading' })
  expect(eventsIn(await followedToEnd(auditor.store))).toHaveLength(2)
  expect(await auditor.store.append('a', 2, [event()])()).toEqual({
    _tag: 'Left',
    left: { type: 'StoreUnavailable', reason: 'this user lacks a right' }
  })
  await Promise.all([owner, clerk, auditor].map(({ close }) => close()))
})

test('what a user lacks is told as the grants that help, and they do', async () => {
  const connection = await server().newDatabase()
  await newUser(connection, 'stranger')
  const stranger = as(connection, 'stranger')
  expect(await messageOf(openPostgresEventStore(stranger))).toContain('"grant create on database')
  await (await openPostgresEventStore(connection)).close()
  for (const grants of [2, 1]) {
    const told = grantsIn(await messageOf(openPostgresEventStore(stranger)))
    expect(told).toHaveLength(grants)
    await ask(connection, ...told)
  }
  const { store, close } = await openPostgresEventStore(stranger)
  await answer(store.append('a', 0, [event()]))
  await close()
})

test('a schema of another program, of a later version, or changed by somebody is refused, and not touched', async () => {
  const foreign = await server().newDatabase()
  await ask(foreign, 'create schema cofc_events', 'create table cofc_events.theirs (number int)')
  expect(await messageOf(openPostgresEventStore(foreign))).toBe(
    'the event store cannot be opened: the schema cofc_events holds something other than an event store'
  )
  const later = await server().newDatabase()
  await (await openPostgresEventStore(later)).close()
  await ask(later, 'insert into cofc_events.migrations (number) values (99)')
  expect(await messageOf(openPostgresEventStore(later))).toContain('by a later version of this program (schema 99')
  const changed = await server().newDatabase()
  await (await openPostgresEventStore(changed)).close()
  await ask(changed, 'alter table cofc_events.events add column more text')
  expect(await messageOf(openPostgresEventStore(changed))).toContain('its tables are not as they were made')
})

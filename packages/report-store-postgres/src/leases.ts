/**
 * Leases on PostgreSQL, by the clock of the server alone. Each takeover makes the token one greater, and whatever is written
 * under a lease is written only while its token is the last.
 *
 * No lock of a session is held, so a pooler that mixes sessions may stand between.
 */
import type { Ask, Database } from '@cofc/postgres-schema'
import type { Lease, Leases } from '@cofc/projections'
import { attempt } from './failure.ts'

/** Held by nobody, or by somebody who said nothing for too long. Whoever is being renewed at this moment is there. */
const free = async (ask: Ask, names: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const rows = await ask(
    `select name from cofc_reports.leases where name = any($1) and (until is null or until < clock_timestamp())
      order by array_position($1, name) for update skip locked`,
    [names]
  )
  return rows.map(({ name }) => String(name))
}
const take = async (
  ask: Ask,
  names: ReadonlyArray<string>,
  { owner, seconds }: Holder
): Promise<ReadonlyArray<Lease>> => {
  const rows = await ask(
    `update cofc_reports.leases set owner = $2, token = token + 1, until = clock_timestamp() + make_interval(secs => $3)
      where name = any($1) returning name, token::text as token`,
    [names, owner, seconds]
  )
  return rows.map(({ name, token }) => ({ name: String(name), owner, token: String(token) }))
}

/** The leases that are still those: name, owner and token. */
const stillHeld = `from json_to_recordset($1::json) as held (name text, owner uuid, token bigint)
  where l.name = held.name and l.owner = held.owner and l.token = held.token`

/** Holds them for longer; answers whether all are still held. */
export const renewed = async (ask: Ask, leases: ReadonlyArray<Lease>, seconds: number): Promise<boolean> => {
  const found = await ask(
    `update cofc_reports.leases l set until = clock_timestamp() + make_interval(secs => $2) ${stillHeld} returning l.name`,
    [JSON.stringify(leases), seconds]
  )
  return found.length === leases.length
}

export interface Holder {
  /** A UUID of this process. */
  readonly owner: string
  readonly seconds: number
}
export const leasesIn = (database: Database, holder: Holder): Omit<Leases, 'fenced'> => {
  const claiming = (names: ReadonlyArray<string>, choose: (free: ReadonlyArray<string>) => ReadonlyArray<string>) =>
    attempt(async () => {
      await database.ask(
        `insert into cofc_reports.leases (name) select * from json_array_elements_text($1::json) on conflict do nothing`,
        [JSON.stringify(names.toSorted())]
      )
      return database.writing(async ask => {
        const chosen = choose(await free(ask, names))
        return chosen.length === 0 ? [] : take(ask, chosen, holder)
      })
    })
  return {
    duration: holder.seconds * 1_000,
    claim: names => async () => {
      const taken = await claiming(names, found => found.slice(0, 1))
      return taken._tag === 'Left' ? taken : { ...taken, right: taken.right[0] ?? null }
    },
    claimAll: names => async () => {
      const taken = await claiming(names, found => (found.length === names.length ? found : []))
      return taken._tag === 'Left' ? taken : { ...taken, right: taken.right.length === 0 ? null : taken.right }
    },
    renew: leases => () => attempt(() => database.writing(ask => renewed(ask, leases, holder.seconds))),
    release: leases => () =>
      attempt(async () => {
        await database.ask(`update cofc_reports.leases l set until = null ${stillHeld}`, [JSON.stringify(leases)])
      })
  }
}

/** What could not be read, beside the rows and written with them. */
import { damaged, type Ask } from '@cofc/postgres-schema'
import type { Advance, QuarantinedEvent, RowSet, Which } from '@cofc/projections'

const parsed = (text: unknown): QuarantinedEvent => {
  try {
    return JSON.parse(String(text)) as QuarantinedEvent
  } catch {
    throw damaged('what could not be read is kept as no JSON')
  }
}
export const quarantineOf = async (ask: Ask, { table, which }: RowSet): Promise<ReadonlyArray<QuarantinedEvent>> => {
  const rows = await ask(
    'select event from cofc_reports.quarantine where table_name = $1 and which = $2 order by position',
    [table, which]
  )
  return rows.map(({ event }) => parsed(event))
}

export const writeQuarantine = async (
  ask: Ask,
  which: Which,
  { table, quarantine = [], release = [] }: Advance
): Promise<void> => {
  if (release.length > 0)
    await ask('delete from cofc_reports.quarantine where table_name = $1 and which = $2 and stream = any($3)', [
      table,
      which,
      release
    ])
  for (const event of quarantine)
    await ask(
      `insert into cofc_reports.quarantine (table_name, which, stream, position, event) values ($1, $2, $3, $4, $5)
       on conflict (table_name, which, stream) do update set position = excluded.position, event = excluded.event`,
      [table, which, event.stream, event.position, JSON.stringify(event)]
    )
}
/** Kept for each table under a name of its own: live, former, or that of a shadow. */
const remove = (ask: Ask, tables: ReadonlyArray<string>, which: Which) =>
  ask('delete from cofc_reports.quarantine where table_name = any($1) and which = $2', [tables, which])

/** What was live is the former, and what the shadows met is live. */
export const swapQuarantine = async (ask: Ask, tables: ReadonlyArray<string>): Promise<void> => {
  await remove(ask, tables, 'former')
  await ask(
    `update cofc_reports.quarantine set which = case which when 'live' then 'former' else 'live' end
      where table_name = any($1)`,
    [tables]
  )
}
/** Live and former exchange their places, without being the same for a moment. */
export const exchangeQuarantine = async (ask: Ask, tables: ReadonlyArray<string>): Promise<void> => {
  const exchanged = `update cofc_reports.quarantine set which = $3 where table_name = any($1) and which = $2`
  for (const [from, to] of [
    ['live', 'apart'],
    ['former', 'live'],
    ['apart', 'former']
  ])
    await ask(exchanged, [tables, from, to])
}
export const dropFormerQuarantine = async (ask: Ask, tables: ReadonlyArray<string>): Promise<void> =>
  void (await remove(ask, tables, 'former'))
export const dropShadowQuarantine = async (ask: Ask, tables: ReadonlyArray<string>): Promise<void> =>
  void (await ask("delete from cofc_reports.quarantine where table_name = any($1) and which like 'shadow %'", [tables]))

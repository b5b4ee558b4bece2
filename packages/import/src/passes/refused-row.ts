/** Which row a refusal speaks of among those that one command holds, and which column of a row. */
import { aggregateNamed, type Message } from '@cofc/core'
import type { AnyRefusal } from '../mappings/csv-file.ts'
import { mappingNamed } from '../mappings/registry.ts'
import type { Item, Step } from '../mappings/step.ts'

type Fields = Readonly<Record<string, unknown>>

const itemsOf = ({ items, command }: Step): ReadonlyArray<Fields> =>
  items === null ? [] : ((command as unknown as Readonly<Record<string, ReadonlyArray<Fields>>>)[items.field] ?? [])

/** The place of that row among the command's; `null` when the refusal speaks of all of them. */
export const refusedRow = (step: Step, refusal: Message): number | null => {
  const concerns = mappingNamed(step.file)?.concerns
  if (concerns === undefined) return null
  const place = itemsOf(step).findLastIndex(item => concerns(refusal as AnyRefusal, item))
  return place === -1 ? null : place
}

/** The step with only those of its rows. */
export const keepingItems = (step: Step, keep: (item: Item, place: number) => boolean): Step => {
  const { items, command } = step
  if (items === null) return step
  const kept = items.rows.map(keep)
  const rows = items.rows.filter((_, place) => kept[place])
  return {
    ...step,
    line: rows[0]?.line ?? step.line,
    command: { ...command, [items.field]: itemsOf(step).filter((_, place) => kept[place]) },
    items: { ...items, rows }
  }
}

/** The field that a refusal is about, as the table of its aggregate says; `null` when no field would put it right. */
export const fieldRefused = (aggregate: string, refusal: string): string | null =>
  // A row of a review that has none was refused before: where it is not open, the day of the row is too early.
  refusal === 'ReviewNotOpened' ? 'on' : fieldOf(aggregate, refusal)

const fieldOf = (aggregate: string, refusal: string): string | null =>
  aggregateNamed(aggregate)?.aggregate.refusals[refusal]?.about ?? null

/** The column that a field came from; when no cell told it, that of the day, or of the community. */
export const columnRefused = (
  { columns, about }: Pick<Step, 'columns' | 'about'>,
  field: string | null
): string | null => {
  if (field === null) return null
  const within = Object.keys(columns).find(path => path.startsWith(`${field}.`)) ?? ''
  return about[field] ?? columns[field] ?? columns[within] ?? columns['on'] ?? columns['community'] ?? null
}

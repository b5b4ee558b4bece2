/** Which of the rows that one command holds a refusal speaks of. */
import type { Message } from '@cofc/core'
import type { Step } from '../planning/step.ts'

type Fields = Readonly<Record<string, unknown>>

const concerns = (refusal: Message & Fields, item: Fields): boolean => {
  switch (refusal.type) {
    case 'SevereExceedsAll':
      return item['measure'] === 'self-harm-severe' || item['measure'] === 'self-harm'
    case 'MappingLineIsContradictory':
      return item['from'] === refusal['from'] && item['to'] === refusal['to']
    case 'MappingNamesUnknown':
      return item['from'] === refusal['standard'] || item['to'] === refusal['standard']
    case 'MappingLeavesOut':
      return false
    default:
      return refusal['standard'] !== undefined && item['standard'] === refusal['standard']
  }
}

const itemsOf = ({ items, command }: Step): ReadonlyArray<Fields> =>
  items === null ? [] : ((command as unknown as Readonly<Record<string, ReadonlyArray<Fields>>>)[items.field] ?? [])

/** The place of that row among the command's; `null` when the refusal speaks of all of them. */
export const culprit = (step: Step, refusal: Message): number | null => {
  const place = itemsOf(step).findLastIndex(item => concerns(refusal as Message & Fields, item))
  return place === -1 ? null : place
}

/** The step with only those of its rows. */
export const keepingItems = (step: Step, keep: (name: string, place: number) => boolean): Step => {
  const { items, command } = step
  if (items === null) return step
  const kept = items.names.map((name, place) => keep(name, place))
  const only = <A>(list: ReadonlyArray<A>): ReadonlyArray<A> => list.filter((_, place) => kept[place])
  return {
    ...step,
    line: only(items.lines)[0] ?? step.line,
    command: { ...command, [items.field]: only(itemsOf(step)) },
    items: {
      ...items,
      names: only(items.names),
      lines: only(items.lines),
      columns: items.columns && only(items.columns)
    }
  }
}

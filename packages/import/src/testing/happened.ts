/** What happened in each history, in whatever order and in however many saves it came. */
import type { JsonObject } from '@cofc/event-store'
import type { MemoryStores } from './memory-stores.ts'

export const happened = async (stores: MemoryStores): Promise<ReadonlyArray<string>> =>
  (await stores.history())
    .flatMap(({ stream, data: { ratings, counts, ...data } }) => {
      const items = (ratings ?? counts ?? [null]) as ReadonlyArray<JsonObject | null>
      return items.map(item => `${stream} ${JSON.stringify({ ...data, item }).replaceAll(/"commitment":"[^"]*"/g, '')}`)
    })
    .toSorted()

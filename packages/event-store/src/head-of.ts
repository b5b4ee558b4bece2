/** How many events a stream has, and where the last of them stands. */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { beginning, type Appended, type EventStore, type StoreFailure } from './event-store.ts'

export type Head = Appended

/** Reads the stream to its end: for stores that are small, or asked about once. */
export const headOf = async ({ read }: EventStore, stream: string): Promise<Either<StoreFailure, Head>> => {
  let head: Head = { version: 0, position: beginning }
  for (let from: number | null = 1; from !== null;) {
    const page = await read(stream, from)()
    if (isLeft(page)) return page
    const last = page.right.events.at(-1)
    if (last !== undefined) head = { version: last.version, position: last.position }
    from = page.right.next
  }
  return right(head)
}

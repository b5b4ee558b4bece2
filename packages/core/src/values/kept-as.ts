/** What was kept as words are, read again. */
import { isRight, tryCatch } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'

/** What a codec makes of words that are JSON; `null` where they were erased, are no JSON, or say something else. */
export const keptAs =
  <A>(codec: t.Type<A, unknown, unknown>) =>
  (words: string | null): A | null => {
    const parsed = tryCatch(
      () => JSON.parse(words ?? 'null') as unknown,
      () => null
    )
    const read = codec.decode(isRight(parsed) ? parsed.right : null)
    return isRight(read) ? read.right : null
  }

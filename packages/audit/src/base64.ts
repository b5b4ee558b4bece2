/** Standard base64 in its one spelling: what decodes to the same bytes but is written otherwise is refused. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { malformed, type Fault } from './fault.ts'

export const bytesOf = (text: string): Either<Fault, Buffer> => {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text
    ? right(bytes)
    : left(malformed('It is not base64, or not its one spelling.'))
}

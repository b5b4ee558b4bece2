/** An example of each command, drawn with a fixed seed: the same every time. */
import { arbitraryOf } from '@cofc/core/testing'
import fc from 'fast-check'
import type { ExampleOf } from '../openapi/aggregate-paths.ts'
import { spoken } from './any-request.ts'

const seed = 20_240_901
export const exampleOf: ExampleOf = codec => {
  const [example] = fc.sample(arbitraryOf<unknown>(codec), { seed, numRuns: 1 })
  return spoken(example)
}

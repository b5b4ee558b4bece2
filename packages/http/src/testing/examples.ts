/** An example of each command, drawn with a fixed seed: the same every time. */
import fc from 'fast-check'
import type { ExampleOf } from '../openapi/aggregate-paths.ts'
import { spokenCommand } from './any-request.ts'

const seed = 20_240_901
export const exampleOf: ExampleOf = command => {
  const [example] = fc.sample(spokenCommand(command), { seed, numRuns: 1 })
  return example
}

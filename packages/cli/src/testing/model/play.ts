/** Plays random steps in a network: mostly the next line of a script, sometimes an earlier one again, sometimes any command near by. */
import fc from 'fast-check'
import type { Spoken } from '../network-in-memory.ts'
import { nearCommand } from './near.ts'
import { scripts } from './scripts.ts'

type Draw = { readonly next: number } | { readonly again: number; readonly line: number } | { readonly near: Spoken }

const script = fc.nat({ max: scripts.length - 1 })
const draws: fc.Arbitrary<Draw> = fc.oneof(
  { weight: 6, arbitrary: script.map(next => ({ next })) },
  { weight: 1, arbitrary: fc.record({ again: script, line: fc.nat({ max: 70 }) }) },
  { weight: 5, arbitrary: nearCommand.map(near => ({ near })) }
)

/** The same steps for the same seed. */
export const stepsOf = (seed: number, many: number): ReadonlyArray<Spoken> => {
  const places = scripts.map(() => 0)
  const lineOf = (number: number, line: number): Spoken | undefined => scripts[number]?.[line]
  const stepOf = (draw: Draw): Spoken | undefined => {
    if ('near' in draw) return draw.near
    if ('again' in draw) return lineOf(draw.again, draw.line)
    const place = places[draw.next] ?? 0
    places[draw.next] = place + 1
    return lineOf(draw.next, place)
  }
  return fc.sample(draws, { seed, numRuns: many }).flatMap(draw => stepOf(draw) ?? [])
}

/**
 * The seats of a team, each with what is asked of whoever sits there: a set of needs, as the bits of a number. A reviewer
 * may meet several needs in one seat; how many do is a choice, and every choice is tried.
 */
import type { TeamNeed } from '../review/index.ts'
import type { AvailableReviewer } from './question.ts'

/** By seat, ascending. */
export type Seats = ReadonlyArray<number>

/** The needs that a reviewer meets. */
export const meets = (reviewer: AvailableReviewer, needs: ReadonlyArray<TeamNeed>): number =>
  needs.reduce((bits, { metBy }, place) => (metBy(reviewer) ? bits | (1 << place) : bits), 0)
export const suits = (met: number, seat: number): boolean => (met & seat) === seat

interface Part {
  readonly seats: Seats
  /** So many seats must still ask for it. */
  readonly left: number
}
const timesEach = (seats: Seats): ReadonlyMap<number, number> => {
  const times = new Map<number, number>()
  for (const seat of seats) times.set(seat, (times.get(seat) ?? 0) + 1)
  return times
}
const filled = (count: number, seat: number): Seats => new Array<number>(count).fill(seat)
const upTo = (most: number): ReadonlyArray<number> => Array.from({ length: most + 1 }, (_, number) => number)

/** Every way to have so many seats ask for one thing more: of seats there are, and of new ones. */
const asking = (before: Seats, bit: number, needed: number): ReadonlyArray<Seats> => {
  let parts: ReadonlyArray<Part> = [{ seats: [], left: needed }]
  for (const [seat, times] of timesEach(before))
    parts = parts.flatMap(({ seats, left }) =>
      upTo(Math.min(times, left)).map(also => ({
        seats: [...seats, ...filled(times - also, seat), ...filled(also, seat | bit)],
        left: left - also
      }))
    )
  return parts.map(({ seats, left }) => [...seats, ...filled(left, bit)])
}

/** Every way to seat a team of that size so that all needs are met; none where the size is too small. */
export const seatings = (needs: ReadonlyArray<TeamNeed>, size: number): ReadonlyArray<Seats> => {
  const numbered = needs.map(({ role, needed }, place) => ({ role, needed, bit: 1 << place }))
  const alone = numbered.filter(({ role }) => role !== null).flatMap(({ needed, bit }) => filled(needed, bit))
  let all: ReadonlyArray<Seats> = [alone]
  for (const { role, needed, bit } of numbered)
    if (role === null) all = all.flatMap(seats => asking(seats, bit, needed)).filter(seats => seats.length <= size)
  return all
    .filter(seats => seats.length <= size)
    .map(seats => [...seats, ...filled(size - seats.length, 0)].toSorted((one, other) => one - other))
}

/**
 * Runs the sides of a comparison in turn, over and over, there and back: A B C C B A. What slows the machine down for a
 * while slows all of them, and how a side's first run compares with its second shows the machine's own noise.
 */
import { spreadOf, type Spread } from './spread.ts'

export interface Side {
  readonly name: string
  /** Puts things in place; not measured. */
  readonly prepare?: () => unknown
  readonly run: () => unknown
}
/** Milliseconds. CPU is that of the whole process, the collector's threads included. */
export interface Cost {
  readonly wall: number
  readonly cpu: number
}
/** What one side cost in one round, there and back. */
interface Round {
  readonly there: Cost
  readonly back: Cost
}
export interface Measured {
  readonly name: string
  readonly rounds: ReadonlyArray<Round>
}
export interface Rounds {
  readonly rounds: number
  /** Rounds before those that count: one when left out. */
  readonly warmUps?: number
  readonly onRound?: (round: number) => void
}

export const compare = async (
  sides: ReadonlyArray<Side>,
  { rounds, warmUps = 1, onRound }: Rounds
): Promise<ReadonlyArray<Measured>> => {
  const measured = sides.map(({ name }) => ({ name, rounds: new Array<Round>() }))
  for (let round = 1 - warmUps; round <= rounds; round++) {
    const there = await inTurn(sides)
    const back = (await inTurn(sides.toReversed())).toReversed()
    for (const [index, side] of measured.entries())
      if (round > 0) side.rounds.push({ there: costAt(there, index), back: costAt(back, index) })
    onRound?.(round)
  }
  return measured
}

const inTurn = async (sides: ReadonlyArray<Side>): Promise<ReadonlyArray<Cost>> => {
  const costs: Array<Cost> = []
  for (const { prepare, run } of sides) {
    await prepare?.()
    costs.push(await costOf(run))
  }
  return costs
}
const costAt = (costs: ReadonlyArray<Cost>, index: number): Cost => costs[index] ?? { wall: NaN, cpu: NaN }

const costOf = async (run: Side['run']): Promise<Cost> => {
  globalThis.gc?.()
  const [wall, cpu] = [performance.now(), process.cpuUsage()]
  await run()
  const { user, system } = process.cpuUsage(cpu)
  return { wall: performance.now() - wall, cpu: (user + system) / 1_000 }
}

export type Clock = keyof Cost
const total = ({ there, back }: Round, clock: Clock): number => there[clock] + back[clock]

/** How fast a side is, the baseline being 1: a figure a round. */
export const speedOf = (side: Measured, baseline: Measured, clock: Clock): Spread =>
  spreadOf(
    side.rounds.flatMap((round, index) => {
      const beside = baseline.rounds[index]
      return beside === undefined ? [] : total(beside, clock) / total(round, clock)
    })
  )
/** The baseline against itself, there against back: what a difference must exceed to mean anything. */
export const noiseOf = ({ rounds }: Measured, clock: Clock): Spread =>
  spreadOf(rounds.map(({ there, back }) => there[clock] / back[clock]))

/** How much more a side takes than the baseline, in milliseconds a run. */
export const excessOf = (side: Measured, baseline: Measured, clock: Clock): Spread =>
  spreadOf(
    side.rounds.flatMap((round, index) => {
      const beside = baseline.rounds[index]
      return beside === undefined ? [] : (total(round, clock) - total(beside, clock)) / 2
    })
  )
/** The same of the baseline over itself. */
export const driftOf = ({ rounds }: Measured, clock: Clock): Spread =>
  spreadOf(rounds.map(({ there, back }) => there[clock] - back[clock]))

/** Milliseconds one run takes. */
export const timeOf = ({ rounds }: Measured, clock: Clock): Spread =>
  spreadOf(rounds.map(round => total(round, clock) / 2))

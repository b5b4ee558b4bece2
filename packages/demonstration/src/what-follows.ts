/** What happened in the network that no file of an import tells: the commands to give once the files are in, oldest concern first. */
import { actionPointsOf } from './action-points.ts'
import { communitiesOf } from './communities.ts'
import { refusedApplication } from './criteria.ts'
import { cyclesOf } from './cycles.ts'
import { disputesOf } from './disputes.ts'
import type { Given } from './given.ts'
import { objectionOf } from './objection.ts'
import { offersOf } from './offers.ts'
import { policyFrom } from './policy-adopted.ts'
import { reopeningOf } from './reopening.ts'
import { suspensionOf } from './suspension.ts'

/** The same name for the same command, whenever it is given: doing it again does nothing. */
export interface NamedCommand {
  readonly name: string
  readonly command: Given
  /** Whoever gives it: the network team, when left out. */
  readonly by?: 'link-person' | 'finance'
}
const whoGives: Readonly<Record<string, NonNullable<NamedCommand['by']>>> = {
  RaiseDispute: 'link-person',
  SettleDispute: 'finance'
}

export const commandsAfterImport = (seed: number): ReadonlyArray<NamedCommand> => {
  const cycles = cyclesOf(3)
  const communities = communitiesOf(seed, 0, cycles)
  const opens = cycles.at(-1)?.opens ?? ''
  const named = (about: string, commands: ReadonlyArray<Given>): ReadonlyArray<NamedCommand> =>
    commands.map((command, place) => {
      const by = whoGives[command.type]
      return { name: `${about} ${place} ${command.type}`, command, ...(by === undefined ? {} : { by }) }
    })
  return [
    ...suspensionOf(communities).map(command => ({ name: command.type, command })),
    ...named('policy', policyFrom(opens)),
    ...named('reopened', reopeningOf(seed, communities)),
    ...named('objection', objectionOf(seed, communities)),
    ...named('offers', offersOf(seed, communities)),
    ...named('action points', actionPointsOf(seed, communities)),
    ...named('disputes', disputesOf(seed, communities))
  ]
}

/** The application that the network refuses, for want of a criterion. */
export const applicationRefused = (seed: number): Given | null =>
  refusedApplication(communitiesOf(seed, 0, cyclesOf(3)))

/** The reports beside the national and the local one whose figures are explained, by their names. */
import { counted } from './counted.ts'
import type { FiguresOfReport } from './figures-of-report.ts'
import { ofFeedback } from './of-feedback.ts'
import { ofCoreStandards, ofCoreValues } from './of-national-figures.ts'
import { ofOutcomesAmongPeers } from './of-outcomes-among-peers.ts'
import { ofOutcomesBenchmark } from './of-outcomes-benchmark.ts'
import { ofSelfAndPeer } from './of-self-and-peer.ts'

export const figuresExplained = {
  ...counted,
  feedback: ofFeedback,
  'self-and-peer': ofSelfAndPeer,
  'core-standards-met': ofCoreStandards,
  'core-values': ofCoreValues,
  'outcomes-benchmark': ofOutcomesBenchmark,
  'outcomes-among-peers': ofOutcomesAmongPeers
} as const satisfies Readonly<Record<string, FiguresOfReport>>
export type FiguresExplained = keyof typeof figuresExplained

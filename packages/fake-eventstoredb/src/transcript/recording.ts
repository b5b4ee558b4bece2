/** What real servers answered, each kept with its version. */
import { readFileSync } from 'node:fs'
import type { ServerKind } from '../serving/limits.ts'
import type { Transcript } from './play.ts'

export interface Recording {
  readonly server: string
  readonly client: string
  readonly operations: Transcript
  readonly outages: Transcript
}
/** A recording, and what the fake plays when it is held to it. */
export interface Recorded {
  readonly plays: ServerKind
  readonly recording: Recording
}

const read = (file: string): Recording =>
  JSON.parse(readFileSync(new URL(`../../recorded/${file}`, import.meta.url), 'utf8')) as Recording

export const recordings: ReadonlyArray<Recorded> = [
  { plays: 'EventStoreDB', recording: read('23.10.6.json') },
  { plays: 'KurrentDB', recording: read('25.0.1.json') }
]

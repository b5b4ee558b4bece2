/** What a real server answered, kept with its version. */
import { readFileSync } from 'node:fs'
import type { Transcript } from './play.ts'

export interface Recording {
  readonly server: string
  readonly client: string
  readonly operations: Transcript
  readonly outages: Transcript
}

export const recording = JSON.parse(
  readFileSync(new URL('../../recorded/23.10.6.json', import.meta.url), 'utf8')
) as Recording

/**
 * The tag of a state: the version of its stream, and the build that made the state of the events. After an upgrade the
 * same events may make another state, so the tag is another.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { catalogue } from '@cofc/core/catalogue'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string
}
let made = ''
/** Eight letters, of the shapes of all events and the version of the program: reckoned when they are first asked for. */
const build = (): string => {
  if (made === '')
    made = createHash('sha256')
      .update(JSON.stringify([catalogue(), version]))
      .digest('hex')
      .slice(0, 8)
  return made
}

/** Strong: `"3.0c5b1f2e"`. */
export const tagOf = (streamVersion: number): string => `"${String(streamVersion)}.${build()}"`

const form = /^"(\d{1,15})\.([\da-f]{8})(?:-(?:br|gzip))?"$/
/** The version that a strong tag of this build stands for, whatever coding it was sent in; `null` of any other. */
export const versionIn = (tag: string): number | null => {
  const [, streamVersion, by] = form.exec(tag) ?? []
  return streamVersion !== undefined && by === build() ? Number(streamVersion) : null
}

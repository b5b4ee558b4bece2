/** Reads a file that a person names as JSON. Nothing of what it holds is repeated: it may be people's words. */
import { readFileSync, statSync } from 'node:fs'
import { tryCatch, type Either } from 'fp-ts/lib/Either.js'
import { reasonOf } from './system-error.ts'

/** More than any command or catalogue has. */
const most = 67_108_864

/** What a shell opens for `<(…)` and for standard input are pipes that somebody writes to. */
const isOpen = (file: string): boolean => /^\/(dev\/(fd\/\d+|stdin)|proc\/self\/fd\/\d+)$/.test(file)

const textOf = (file: string): string => {
  if (file === '-') return readFileSync(0, 'utf8')
  const found = statSync(file)
  if (found.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
  if (!found.isFile() && !isOpen(file)) throw new Error('this is a pipe or a device: give what it holds by way of -')
  if (found.size > most) throw new Error(`it has ${found.size} bytes and may have ${most}`)
  return readFileSync(file, 'utf8')
}

const whyNot = (error: unknown): string => {
  if (!(error instanceof SyntaxError)) return reasonOf(error)
  const [, place] = /position (\d+)/.exec(error.message) ?? []
  return place === undefined ? 'it is not JSON' : `it is not JSON behind its first ${place} letters`
}

/** What it holds, or why it cannot be read. */
export const readJson = (file: string): Either<string, unknown> =>
  tryCatch(() => JSON.parse(textOf(file)) as unknown, whyNot)

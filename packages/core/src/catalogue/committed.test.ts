/**
 * What lies in the repository: the schema and the golden file of every shape that was ever stored, and the catalogue.
 * `npm run catalogue` writes what is missing; a shape that was stored is never written over, unless the change is safe.
 */
import { isRight } from 'fp-ts/lib/Either.js'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { decodeEvent, eventShapes, type EventShapes } from '../decode-event.ts'
import { same } from '../values/same.ts'
import { leftOutBy } from '../testing/choices-in.ts'
import { examplesOf } from '../testing/examples-of.ts'
import { catalogue, jsonSchemaOf, type JsonSchema } from './index.ts'
import { changeRules } from './difference.ts'
import { changesOf } from './schema-changes.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const isWriting = process.env['COFC_CATALOGUE'] === 'write'
const textOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
const kept = (path: string): unknown =>
  existsSync(root + path) ? JSON.parse(readFileSync(root + path, 'utf8')) : undefined
const write = (path: string, value: unknown): void => {
  mkdirSync(dirname(root + path), { recursive: true })
  writeFileSync(root + path, textOf(value))
}

interface Golden {
  readonly stored: unknown
  readonly today: unknown
}
const shapes = eventShapes.flatMap(({ aggregate, type, codecs }: EventShapes) =>
  codecs.map((codec, place) => ({ codec, type, file: `${aggregate}/${type}.v${String(place + 1)}` }))
)
type Shape = (typeof shapes)[number]
const draft = 'https://json-schema.org/draft/2020-12/schema'
const withDraft = (codec: EventShapes['codecs'][number]): JsonSchema => ({ $schema: draft, ...jsonSchemaOf(codec) })
const goldenOf = (file: string) => (kept(`golden/${file}.json`) ?? []) as ReadonlyArray<Golden>
const isSafe = (before: unknown, after: JsonSchema): boolean =>
  changesOf(before as JsonSchema, after).every(({ kind }) => changeRules[kind] === 'safe')
const todayOf = (stored: unknown): unknown => {
  const read = decodeEvent(stored)
  return isRight(read) ? read.right : read
}

const writeSchema = ({ file, codec }: Shape): void => {
  const before = kept(`catalogue/${file}.json`)
  const schema = withDraft(codec)
  if (before === undefined || isSafe(before, schema)) write(`catalogue/${file}.json`, schema)
}
/** Examples are added for what none of them uses yet; those that are there stay. */
const writeGolden = ({ file, codec }: Shape): void => {
  const golden = goldenOf(file)
  const lacksSome =
    leftOutBy(
      codec,
      golden.map(({ stored }) => stored)
    ).length > 0
  const isNew = (stored: unknown): boolean => !golden.some(one => same(one.stored, stored))
  const added = examplesOf(codec).filter(stored => lacksSome && isNew(stored))
  if (added.length === 0) return
  write(`golden/${file}.json`, [...golden, ...added.map((stored): Golden => ({ stored, today: todayOf(stored) }))])
}
const writeMissing = (): void => {
  shapes.forEach(writeSchema)
  const safe = shapes.filter(({ file, codec }) => same(kept(`catalogue/${file}.json`), withDraft(codec)))
  safe.forEach(writeGolden)
  if (safe.length === shapes.length) write('catalogue/asyncapi.json', catalogue())
}
if (isWriting) writeMissing()

const filesIn = (folder: string) =>
  globSync('*/*.json', { cwd: root + folder }).map(name => name.replace(/\.json$/, ''))
const known = shapes.map(({ file }) => file).toSorted()

describe('every shape that was ever stored', () => {
  test('is known, and has its schema and its golden file', () => {
    expect(filesIn('golden').toSorted()).toEqual(known)
    expect(filesIn('catalogue').toSorted()).toEqual(known)
  })

  test.each(shapes)('$file has the schema that it had', ({ file, codec }) => {
    expect(
      kept(`catalogue/${file}.json`),
      'a stored shape has changed: see docs/how-to/change-a-stored-event.md'
    ).toEqual(withDraft(codec))
  })

  test.each(shapes)('$file is read as an event of today', ({ file, codec }) => {
    const golden = goldenOf(file)
    for (const { stored, today } of golden) {
      expect(codec.is(stored)).toBe(true)
      expect(todayOf(stored)).toEqual(today)
    }
    expect(
      leftOutBy(
        codec,
        golden.map(({ stored }) => stored)
      )
    ).toEqual([])
  })
})

test('the catalogue is the one that the codecs make', () => {
  expect(kept('catalogue/asyncapi.json')).toEqual(catalogue())
})

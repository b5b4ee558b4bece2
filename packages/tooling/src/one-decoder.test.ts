/** Stored events are read in one way only: by `decodeEvent`, which knows the shapes of the past. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const packages = fileURLToPath(new URL('../../', import.meta.url))
const sources = globSync('*/src/**/*.ts', { cwd: packages }).filter(
  path => !/^benchmarks\/|\.test\.ts$|\/testing\/|\.d\.ts$/.test(path)
)
/** Where the codecs of events are made and put into their aggregate's table, and where they are read with. */
const allowed =
  /^core\/src\/(?:[a-z-]+\/(?:codec|event-codecs|event-entries|aggregate|upcasts)|decode-event|sentence-of|domain|upcast|aggregate)\.ts$/
const aggregates = globSync('*/aggregate.ts', { cwd: join(packages, 'core/src') }).map(path => dirname(path))
/** A name of two words is written as one in the source: `hmpAudit`. */
const inSource = (name: string) => name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
const oneOf = `(?:${aggregates.map(inSource).join('|')})`
const codecsOfEvents = new RegExp(
  `\\b${oneOf}Events\\b|\\baggregate\\.events\\b|\\b${oneOf}\\.events\\b|\\bupcastFrom\\b`
)

test('no source reads stored events but through decodeEvent', () => {
  const found = sources.filter(
    path => !allowed.test(path) && codecsOfEvents.test(readFileSync(packages + path, 'utf8'))
  )
  expect(sources.length).toBeGreaterThan(300)
  expect(aggregates.length).toBeGreaterThan(6)
  expect(found).toEqual([])
})

test('every path that reads stored events goes through decodeEvent', () => {
  // It is called, or handed to the engine of reports, which knows no event.
  const readers = sources.filter(path => /\bdecodeEvent\(|: decodeEvent\b/.test(readFileSync(packages + path, 'utf8')))
  expect(readers.toSorted()).toEqual([
    'application/src/load.ts',
    'application/src/replay/states-then.ts',
    'application/src/verify.ts',
    'core/src/decide-json.ts',
    'reports/src/all-reports.ts'
  ])
})

/** An event that was read from a store or answered by it, and not what a later step made of it. */
const rawData = /\bevent\.data as\b/

test('nobody takes what is stored for an event without reading it', () => {
  const found = sources.filter(path => /^(?:application|projections|reports|cli|http|console)\//.test(path))
  expect(found.filter(path => rawData.test(readFileSync(packages + path, 'utf8')))).toEqual(['application/src/load.ts'])
})

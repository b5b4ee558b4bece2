import { added, changed, lacking, smallNetwork, writeFolder } from '@cofc/verification'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { memoryStores } from './testing/memory-stores.ts'
import { unfinishedImports, unfinishedInWords } from './unfinished.ts'

/** Stores that take so many appends and then fail, until they are mended. */
const failingStores = (most: number) => {
  let left = most
  const stores = memoryStores(({ events, ...rest }) => ({
    ...rest,
    events: {
      ...events,
      append: (stream, expected, news) =>
        left-- <= 0
          ? TE.left({ type: 'StoreUnavailable', reason: 'the disk is full' } as const)
          : events.append(stream, expected, news)
    }
  }))
  const unfinished = async () => {
    const found = await unfinishedImports(stores.content)()
    return isRight(found) ? found.right : null
  }
  const mend = () => {
    left = 10_000
  }
  return { ...stores, unfinished, mend }
}

test('an import that was broken off is unfinished until its folder is imported to its end', async () => {
  using folder = writeFolder(smallNetwork)
  const stores = failingStores(20)
  expect(await stores.unfinished()).toEqual([])
  expect(await stores.importFrom(folder.path)).toMatchObject({ outcome: 'store-failed' })
  const begun = await stores.unfinished()
  expect(begun).toMatchObject([{ last: { stream: 'cycle-2022-2023' } }])
  expect(JSON.stringify(begun)).not.toContain(folder.path)
  expect(unfinishedInWords(begun!)).toMatch(
    /^an import that began on \d{4}-.* is not finished: .* import its folder again$/
  )
  stores.mend()
  expect(await stores.importFrom(folder.path, { dryRun: true })).toMatchObject({ outcome: 'would-import' })
  expect(await stores.unfinished()).toEqual(begun)
  expect(await stores.importFrom(folder.path)).toMatchObject({ outcome: 'imported' })
  expect(await stores.unfinished()).toEqual([])
  expect(unfinishedInWords([])).toBeNull()
})

test('it stays unfinished when something else is imported, and when its folder is refused', async () => {
  using folder = writeFolder(smallNetwork)
  const stores = failingStores(20)
  await stores.importFrom(folder.path)
  stores.mend()
  const reviewers = added({ 'reviewers.csv': smallNetwork['reviewers.csv']! }, 'reviewers.csv', 0, {
    reviewer: 'R-009'
  })
  expect(await stores.import(reviewers)).toMatchObject({ outcome: 'imported' })
  expect(await stores.import(changed(smallNetwork, 'ratings.csv', 1, { peer: 'Met' }))).toMatchObject({
    outcome: 'refused'
  })
  expect(await stores.unfinished()).toHaveLength(1)
})

test('a corrected folder finishes it from wherever it is imported', async () => {
  const stores = failingStores(20)
  await stores.import(lacking(smallNetwork, 'findings.csv', 0))
  expect(await stores.unfinished()).toHaveLength(1)
  stores.mend()
  expect(await stores.import(smallNetwork)).toMatchObject({ outcome: 'imported' })
  expect(await stores.unfinished()).toEqual([])
})

test('one that was refused, or that wrote all it could, was never unfinished', async () => {
  const stores = failingStores(10_000)
  const wrong = changed(smallNetwork, 'ratings.csv', 1, { peer: 'Met' })
  expect(await stores.import(wrong)).toMatchObject({ outcome: 'refused' })
  expect(await stores.unfinished()).toEqual([])
  expect(await stores.import(wrong, { keepGoing: true })).toMatchObject({ outcome: 'partly-imported' })
  expect(await stores.unfinished()).toEqual([])
})

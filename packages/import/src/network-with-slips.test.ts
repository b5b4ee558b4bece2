/** A folder of all kinds of files in which every third row breaks a rule, put right as the refusals say. */
import { expect, test } from 'vitest'
import { happened } from './testing/happened.ts'
import { memoryStores, type MemoryStores } from './testing/memory-stores.ts'
import { folderOf, networkWithSlips } from './testing/network-with-slips.ts'

const network = networkWithSlips()
const slips = [...network].flatMap(([file, rows]) =>
  rows.flatMap(({ slip }, place) => (slip === null ? [] : [`${file} ${place + 1}: ${slip}`]))
)

/** Imports with --keep-going, puts right whatever was refused, and begins again until nothing is. */
const putRightAsTold = async (stores: MemoryStores) => {
  const told = new Map<string, string>()
  for (;;) {
    const folder = folderOf(network, (row, { file, line }) => (told.has(`${file} ${line}`) ? row.right : row.written))
    const summary = await stores.import(folder, { keepGoing: true })
    const before = told.size
    for (const { file, line, rule, column } of summary.refusals) told.set(`${file} ${line}`, `${rule} ${column}`)
    if (told.size === before) return { summary, told: [...told].map(([place, slip]) => `${place}: ${slip}`) }
  }
}

test('each slip of a folder is told at its line and column by its rule, no right row is, and put right all of it comes in', async () => {
  const [mended, undisturbed] = [memoryStores(), memoryStores()]
  const { summary, told } = await putRightAsTold(mended)
  expect(told.toSorted()).toEqual(slips.toSorted())
  expect(summary).toMatchObject({ outcome: 'imported', refused: 0, differing: 0 })
  await undisturbed.import(folderOf(network, ({ right }) => right))
  expect(await happened(mended)).toEqual(await happened(undisturbed))
})

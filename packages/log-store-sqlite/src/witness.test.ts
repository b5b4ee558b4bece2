/** A witness on a file knows, also after it was opened anew, what it cosigned, and never cosigns anything else. */
import { leafHash, type Checkpoint } from '@cofc/audit'
import { newFile, removeFiles } from '@cofc/sqlite-file/testing'
import { expect, test } from 'vitest'
import { openSqliteWitness } from './index.ts'

removeFiles()
const keep: Checkpoint = { origin: 'network.example/cofc', size: 7, root: leafHash(Buffer.from('a')) }

test('what was cosigned last is there, for each log', async () => {
  const path = newFile()
  const first = openSqliteWitness(path)
  expect(
    await first.store.answering(last => ({ status: 200, keep, body: JSON.stringify(last(keep.origin)) }))()
  ).toMatchObject({
    right: { body: 'null' }
  })
  expect(await first.store.answering(() => ({ status: 409, body: '7\n' }))()).toMatchObject({ right: { status: 409 } })
  first.close()
  const again = openSqliteWitness(path)
  const known: Array<Checkpoint | null> = []
  await again.store.answering(last => {
    known.push(last(keep.origin), last('elsewhere'))
    return { status: 404, says: '' }
  })()
  expect(known).toEqual([keep, null])
  again.close()
})

test('one answers while the other waits', async () => {
  const path = newFile()
  const [one, other] = [openSqliteWitness(path), openSqliteWitness(path)]
  const next = (last: Checkpoint | null): Checkpoint => ({ ...keep, size: (last?.size ?? 0) + 1 })
  const step = ({ store }: typeof one) =>
    store.answering(last => ({ status: 200, keep: next(last(keep.origin)), body: '' }))()
  await Promise.all(Array.from({ length: 20 }, (_, at) => step(at % 2 === 0 ? one : other)))
  const sizes: Array<number | undefined> = []
  await one.store.answering(last => {
    sizes.push(last(keep.origin)?.size)
    return { status: 404, says: '' }
  })()
  expect(sizes).toEqual([20])
  one.close()
  other.close()
})

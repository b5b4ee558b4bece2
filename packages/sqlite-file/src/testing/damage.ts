/** How a store bears damage to its file: a failure with a name, or all that was kept; never less, and nothing is mended. */
import fc from 'fast-check'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { FileKind } from '../file-kind.ts'
import { newFile, removeFiles } from './files.ts'

export interface Found {
  readonly failures: ReadonlyArray<{ readonly type: string }>
  /** What was read, to be compared with what is read from the whole file. */
  readonly held: ReadonlyArray<unknown>
}
export interface StoreOnAFile {
  readonly kind: Pick<FileKind, 'name' | 'isNot'>
  /** The types of failure by which damage may be told. */
  readonly failures: ReadonlyArray<string>
  /** Makes the file, fills it and closes it. */
  readonly fill: (path: string) => Promise<void>
  /** How much is then read from it. */
  readonly holds: number
  /** Opens it, reads all that it holds and closes it. Throws when it cannot be opened. */
  readonly read: (path: string) => Promise<Found>
}
interface Tries {
  readonly cuts: number
  readonly turns: number
  /** Bits that are always tried: the byte, and the bit of it. */
  readonly bits?: Array<[number, number]>
}

export const turnedBit = (bytes: Buffer, place: number, bit: number): Buffer => {
  const turned = Buffer.from(bytes)
  turned.writeUInt8((turned[place] ?? 0) ^ (1 << bit), place)
  return turned
}
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** No head of a database is shorter: what is, SQLite takes for none, and a file of no bytes for a new one. */
const longerThanTheHead = 101

export const describeDamage = (
  { kind, failures, fill, holds, read }: StoreOnAFile,
  { cuts, turns, bits = [] }: Tries
) =>
  describe(`the file of ${kind.name}`, () => {
    removeFiles()
    const [opening, notOurs] = [escaped(`${kind.name} cannot be opened: the file is `), escaped(kind.isNot)]
    const told = new RegExp(`^(${escaped(kind.name)} cannot be opened: |${notOurs}|the file was written by a later)`)
    const whole = async () => {
      const path = newFile()
      await fill(path)
      return path
    }
    const whatIsRead = async (path: string): Promise<Found> => {
      try {
        return await read(path)
      } catch (error) {
        expect((error as Error).message).toMatch(told)
        return { failures: [{ type: failures[0] ?? '' }], held: [] }
      }
    }

    test('cut anywhere is told as damaged before anything is read, and no byte of it changes', async () => {
      const bytes = readFileSync(await whole())
      const cut = newFile()
      const damage = new RegExp(`^${opening}(cut short|damaged|not a database)`)
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: longerThanTheHead, max: bytes.length - 1 }), async length => {
          writeFileSync(cut, bytes.subarray(0, length))
          await expect(read(cut)).rejects.toThrow(damage)
          expect(readFileSync(cut).equals(bytes.subarray(0, length))).toBe(true)
        }),
        { numRuns: cuts, examples: [1, 4_000, 4_096, 16_384].map(by => [bytes.length - by]) }
      )
    })

    test('with a bit turned anywhere is told as damaged, or holds all that was kept; no byte of it changes', async () => {
      const path = await whole()
      const bytes = readFileSync(path)
      const [undamaged, turned] = [await read(path), newFile()]
      expect([undamaged.failures, undamaged.held.length]).toEqual([[], holds])
      let named = 0
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 7 }), async (place, bit) => {
          const damaged = turnedBit(bytes, place, bit)
          writeFileSync(turned, damaged)
          const found = await whatIsRead(turned)
          expect(found.failures.filter(({ type }) => !failures.includes(type))).toEqual([])
          if (found.failures.length === 0) expect(found.held).toEqual(undamaged.held)
          else named += 1
          expect(readFileSync(turned).equals(damaged)).toBe(true)
          expect(existsSync(`${turned}-wal`)).toBe(false)
        }),
        { numRuns: turns, examples: bits }
      )
      expect(named).toBeGreaterThan(turns / 10)
    })
  })

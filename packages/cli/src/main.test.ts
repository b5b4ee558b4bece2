import { checkShapes } from '@cofc/core'
import { afterEach, expect, test, vi } from 'vitest'
import { exitCodes } from './exit-codes.ts'
import { main } from './main.ts'

vi.mock(import('@cofc/core'), async load => {
  const core = await load()
  return { ...core, checkShapes: vi.fn(core.checkShapes) }
})
afterEach(() => vi.restoreAllMocks())

test('nothing is begun when what is stored cannot all be read', async () => {
  vi.mocked(checkShapes).mockReturnValueOnce(['Paid: there is a gap'])
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await main(['--json', 'verify'])).toBe(exitCodes.storeFailed)
  expect(write).toHaveBeenCalledWith(expect.stringContaining('there is a gap'))
})

import 'reflect-metadata'
import { p1, p2 } from '@cofc/core/testing'
import { temporaryFolder, type TemporaryFolder } from '@cofc/verification'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { main } from '../main.ts'

let data: TemporaryFolder
const cofc = async (...words: ReadonlyArray<string>) => {
  let [out, err] = ['', '']
  vi.spyOn(process.stdout, 'write').mockImplementation(text => ((out += text.toString()), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => ((err += text.toString()), true))
  const code = await main([...words, '--data', join(data.path, 'records')])
  vi.restoreAllMocks()
  return { code, out, err }
}
const fee = (...words: ReadonlyArray<string>) => cofc('fee', '--type', 'Full', '--on', '2024-09-01', ...words)
const adopt = async ({ version: _, ...list }: Readonly<Record<string, unknown>>) => {
  const file = join(data.path, 'list.json')
  writeFileSync(file, JSON.stringify({ type: 'AdoptPriceList', ...list, on: '2024-01-15' }))
  return cofc('submit', file, '--as', 'finance')
}
beforeAll(async () => {
  data = temporaryFolder()
  expect(await adopt({ ...p1 })).toMatchObject({ code: 0 })
  expect(await adopt({ ...p2 })).toMatchObject({ code: 0 })
  const bySector = {
    ...{ ...p2, name: 'P3', inForceFrom: '2026-04-01', sizeUnit: 'clients', pricedBy: 'sector' },
    prices: ['ADTC', 'CYP', 'HMP', 'Addiction', 'LD'].flatMap(key => p2.prices.map(price => ({ ...price, key })))
  }
  expect(await adopt(bySector)).toMatchObject({ code: 0 })
})
afterAll(() => data[Symbol.dispose]())
afterEach(() => vi.restoreAllMocks())

test('a fee of three years is reckoned line by line', async () => {
  const { code, out, err } = await fee('--places', '24', '--years', '3')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out.split('\n')).toEqual([
    'Full, 24 places: band 2 of price list P1, in force from 1 April 2024',
    '  one year                            £2,460.00',
    '  3 years                             £7,380.00',
    '  less 5 %                            £7,011.00',
    '  without VAT, to the nearest £10.00  £7,010.00',
    '  VAT 20 %                            £1,402.00',
    '  with VAT                            £8,412.00',
    ''
  ])
})

test('a fee of one year is that of its band, by the list in force that day', async () => {
  expect((await fee('--places', '25')).out.split('\n')).toEqual([
    'Full, 25 places: band 3 of price list P1, in force from 1 April 2024',
    '  one year     £2,980.00',
    '  without VAT  £2,980.00',
    '  VAT 20 %       £596.00',
    '  with VAT     £3,576.00',
    ''
  ])
  expect((await fee('--places', '1', '--on', '2025-04-01')).out).toContain(
    'Full, 1 place: band 1 of price list P2, in force from 1 April 2025\n  one year     £1,925.00'
  )
})

test('with --json a fee is the reckoning in whole pence', async () => {
  const { out } = await fee('--places', '24', '--years', '3', '--json')
  expect(JSON.parse(out)).toEqual({
    ...{ on: '2024-09-01', priceList: { name: 'P1', version: 1, inForceFrom: '2024-04-01' } },
    ...{ membershipType: 'Full', key: null, unit: 'places', size: 24, band: 2, annual: 246_000, years: 3 },
    ...{ undiscounted: 738_000, discountBasisPoints: 500, roundTo: 1_000, net: 701_000 },
    ...{ vatBasisPoints: 2_000, vat: 140_200, gross: 841_200 }
  })
})

test('what is lacking for a fee is asked for, in the words of the command line', async () => {
  const later = ['--on', '2026-04-01']
  const told = async (...words: ReadonlyArray<string>) => {
    const { code, out, err } = await fee(...words)
    expect(out).toBe('')
    return [code, err.trimEnd()]
  }
  expect(await told()).toEqual([2, 'the price list in force goes by places: say how many with --places'])
  expect(await told('--places', '3', ...later)).toEqual([
    2,
    'the price list in force differs by sector: name it with --sector'
  ])
  expect(await told('--places', '3', '--sector', 'HMP', ...later)).toEqual([
    2,
    'the price list in force goes by clients: say how many with --clients'
  ])
  expect(await told('--places', '3', '--years', '4')).toEqual([1, '4 years at once are not on offer: choose 1, 2 or 3'])
  expect(await told('--places', '3', '--on', '2024-03-31')).toEqual([
    1,
    'no price list is in force on 31 March 2024: adopt one, or ask for another day with --on'
  ])
  expect((await fee('--clients', '3', '--sector', 'HMP', ...later)).out).toContain('Full, 3 clients, HMP: band 1')
})

test('what is asked for is a field with --json', async () => {
  const { code, err } = await fee('--places', '3', '--years', '4', '--json')
  expect(code).toBe(1)
  expect(JSON.parse(err)).toMatchObject({ type: 'MultiYearNotOffered', years: 4, offered: [2, 3] })
})

test('a price that comes to parts of a penny is shown exactly before it is rounded', async () => {
  const odd = { ...p1, name: 'P4', inForceFrom: '2027-04-01', multiYear: [{ years: 3, discountBasisPoints: 333 }] }
  expect(await adopt({ ...odd, prices: p1.prices.map(price => ({ ...price, net: 123_457 })) })).toMatchObject({
    code: 0
  })
  const { out } = await fee('--places', '1', '--years', '3', '--on', '2027-04-01')
  // 3 × 1,234.57 = 3,703.71, less 3.33 %: 3,580.376457.
  expect(out).toContain('  less 3.33 %                         £3,580.376457\n')
  expect(out).toContain('£3,580.00\n')
})

test('VAT is that of the policy of the day, where the community belongs', async () => {
  const abroad = await fee('--places', '24', '--country', 'AU')
  expect(abroad.out).toContain('  VAT 0 %          £0.00\n  with VAT     £2,460.00\n')
  const file = join(data.path, 'policy.json')
  const book = { vatBasisPoints: 1_750 }
  writeFileSync(file, JSON.stringify({ type: 'AdoptPolicy', inForceFrom: '2024-10-01', book, on: '2024-09-15' }))
  expect(await cofc('submit', file)).toMatchObject({ code: 0 })
  expect((await fee('--places', '24')).out).toContain('VAT 20 %')
  expect((await fee('--places', '24', '--on', '2024-10-01')).out).toContain('  VAT 17.5 %     £430.50\n')
})
